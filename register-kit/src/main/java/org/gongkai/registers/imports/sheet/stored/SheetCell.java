package org.gongkai.registers.imports.sheet.stored;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a cell shows.
 *
 * @param text as it stands there, with line feeds for line breaks; of an error its name
 * @param day the day, where the cell is a date; a time of day is cut off
 * @param amount the number, where the cell is one, in as many decimals as it shows
 * @param fault whether the cell shows an error, like {@code #REF!}
 */
public record SheetCell(String text, Optional<LocalDate> day, Optional<BigDecimal> amount, boolean fault) {

    /** A cell with nothing in it. */
    public static final SheetCell EMPTY = of("");

    /** A cell of text. */
    public static SheetCell of(String text) {
        return new SheetCell(text, Optional.empty(), Optional.empty(), false);
    }

    /** A cell that shows a day. */
    public static SheetCell of(String text, LocalDate day) {
        return new SheetCell(text, Optional.of(day), Optional.empty(), false);
    }

    /** A cell that shows a number. */
    public static SheetCell of(String text, BigDecimal amount) {
        return new SheetCell(text, Optional.empty(), Optional.of(amount), false);
    }

    /** A cell that shows an error of its formula. */
    public static SheetCell fault(String name) {
        return new SheetCell(name, Optional.empty(), Optional.empty(), true);
    }

    /** Whether nothing is to be seen. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
