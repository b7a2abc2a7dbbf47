package org.gongkai.registers.imports.sheet.xlsx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.registers.imports.sheet.format.ShownNumbers;
import org.gongkai.registers.imports.sheet.stored.CellText;
import org.gongkai.registers.imports.sheet.stored.SheetCell;

/** What the cells of an XLSX sheet show. */
record XlsxCells(SharedStrings strings, XlsxStyles styles, ShownNumbers numbers) {

    private static final int ISO_DAY = 10;

    /**
     * A cell.
     *
     * @param type the attribute t
     * @param style the attribute s
     * @param value what stands in v, or in is
     */
    SheetCell shown(String type, String style, String value) {
        return switch (type) {
            case "s" -> text(strings.text(value.strip()), style);
            case "str" -> text(CellText.of(value), style);
            case "inlineStr" -> text(value, style);
            case "e" -> SheetCell.fault(CellText.of(value));
            case "b" -> SheetCell.of(value.strip().matches("1|true") ? "TRUE" : "FALSE");
            case "d" ->
                isoDay(value.strip())
                        .map(day -> SheetCell.of(value.strip().replaceFirst("T00:00:00(\\.0+)?Z?$", ""), day))
                        .orElseGet(() -> SheetCell.of(CellText.of(value)));
            default -> numbers.cell(value.strip(), styles.format(style));
        };
    }

    private SheetCell text(String text, String style) {
        return SheetCell.of(styles.format(style).textAround(text));
    }

    private static Optional<LocalDate> isoDay(String value) {
        try {
            return value.length() < ISO_DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(value.substring(0, ISO_DAY)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
