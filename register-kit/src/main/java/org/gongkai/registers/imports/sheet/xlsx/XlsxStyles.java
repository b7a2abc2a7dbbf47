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

/**
 * The number formats of the cell styles of a workbook.
 *
 * @param formats by the number of the style
 */
record XlsxStyles(List<FormatCode> formats) {

    static XlsxStyles none() {
        return new XlsxStyles(List.of());
    }

    static XlsxStyles read(XmlPart part) {
        Map<Integer, FormatCode> codes = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        try (part) {
            boolean ofCells = false;
            while (part.next()) {
                if (part.starts("numFmt") && !codes.containsKey(number(part))) {
                    codes.put(number(part), FormatCode.of(CellText.of(part.attribute("formatCode", "General"))));
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
        return new XlsxStyles(styles.stream()
                .map(number -> codes.computeIfAbsent(number, builtIn -> FormatCode.of(BuiltInFormats.code(builtIn))))
                .toList());
    }

    /** The format of a style by its number as the cell has it. */
    FormatCode format(String style) {
        int number = CellReference.index(style);
        return number >= 0 && number < formats.size() ? formats.get(number) : FormatCode.GENERAL;
    }

    private static int number(XmlPart part) {
        return Math.max(CellReference.index(part.attribute("numFmtId", "0")), 0);
    }
}
