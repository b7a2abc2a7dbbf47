package org.gongkai.registers.imports.sheet.xls;

import java.util.List;

import org.apache.poi.ss.usermodel.FormulaError;

import org.gongkai.registers.imports.sheet.archive.SpilledTexts;
import org.gongkai.registers.imports.sheet.format.FormatCode;
import org.gongkai.registers.imports.sheet.format.ShownNumbers;
import org.gongkai.registers.imports.sheet.stored.CellText;
import org.gongkai.registers.imports.sheet.stored.SheetCell;

/** What the cells of an XLS sheet show. */
record XlsCells(SpilledTexts texts, List<FormatCode> formats, ShownNumbers numbers) {

    SheetCell number(int style, double value) {
        return Double.isFinite(value) ? numbers.cell(value, format(style)) : SheetCell.fault("#NUM!");
    }

    SheetCell shared(int style, int number) {
        return text(style, texts.text(number));
    }

    SheetCell text(int style, String text) {
        return SheetCell.of(format(style).textAround(CellText.lines(text)));
    }

    SheetCell truth(int value) {
        return SheetCell.of(value == 0 ? "FALSE" : "TRUE");
    }

    SheetCell fault(int code) {
        return SheetCell.fault(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A");
    }

    private FormatCode format(int style) {
        return style < formats.size() ? formats.get(style) : FormatCode.GENERAL;
    }
}
