package org.gongkai.registers.imports.sheet.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.registers.imports.sheet.archive.XmlPart;
import org.gongkai.registers.imports.sheet.format.BuiltInFormats;
import org.gongkai.registers.imports.sheet.format.FormatCode;
import org.gongkai.registers.imports.sheet.stored.CellText;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** The number formats of the cell styles of a workbook; each is made out when a cell has it. */
final class XlsxStyles {

    /** The number of its format for each style. */
    private final List<Integer> styles;

    private final Map<Integer, String> codes;
    private final Map<Integer, FormatCode> known = new HashMap<>();

    private XlsxStyles(List<Integer> styles, Map<Integer, String> codes) {
        this.styles = styles;
        this.codes = codes;
    }

    static XlsxStyles none() {
        return new XlsxStyles(List.of(), Map.of());
    }

    static XlsxStyles read(XmlPart part) {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        try (part) {
            boolean ofCells = false;
            while (part.next()) {
                if (part.starts("numFmt")) {
                    codes.putIfAbsent(number(part), CellText.of(part.attribute("formatCode", "General")));
                } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
                    ofCells = part.isStart();
                } else if (ofCells && part.starts("xf")) {
                    styles.add(number(part));
                }
                if (Math.max(styles.size(), codes.size()) > SheetLimits.STYLES) {
                    throw Unreadable.of(RegisterWords.TOO_MANY_FORMATS.with(SheetLimits.STYLES));
                }
            }
        }
        return new XlsxStyles(styles, codes);
    }

    /** The format of a style by its number as the cell has it. */
    FormatCode format(String style) {
        int number = CellReference.index(style);
        return number >= 0 && number < styles.size()
                ? known.computeIfAbsent(styles.get(number), this::made)
                : FormatCode.GENERAL;
    }

    private FormatCode made(int format) {
        String code = codes.get(format);
        return FormatCode.of(code == null ? BuiltInFormats.code(format) : code);
    }

    private static int number(XmlPart part) {
        return Math.max(CellReference.index(part.attribute("numFmtId", "0")), 0);
    }
}
