package org.gongkai.registers.imports.sheet.xlsx;

import org.gongkai.registers.imports.sheet.stored.Area;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** Places of a sheet, like {@code C7} and {@code C7:D9}. */
final class CellReference {

    private static final int LETTERS = 26;

    /** More digits or letters than any place has; counting stops there. */
    private static final int BEYOND = 100_000_000;

    private CellReference() {}

    /** The row of digits, from 1. */
    static long row(String digits) {
        int row = index(digits);
        if (row < 0) {
            throw wrong(digits);
        }
        return row;
    }

    /** The number of digits alone; -1 where there is anything else, or nothing. */
    static int index(String digits) {
        int number = digits.isEmpty() ? -1 : 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = Math.min(number * 10 + digit, BEYOND);
        }
        return number;
    }

    /** The column of a place, from 0. */
    static int column(String place) {
        int column = 0;
        int i = 0;
        for (; i < place.length() && letter(place.charAt(i)) > 0; i++) {
            column = Math.min(column * LETTERS + letter(place.charAt(i)), SheetLimits.COLUMNS + 1);
        }
        if (column == 0) {
            throw wrong(place);
        }
        return column - 1;
    }

    /** A place or two of them with a colon. */
    static Area area(String reference) {
        String[] ends = reference.replace("$", "").split(":", -1);
        String first = ends[0];
        String last = ends[ends.length - 1];
        if (ends.length > 2) {
            throw wrong(reference);
        }
        return new Area(
                rowOf(first),
                Math.max(rowOf(first), rowOf(last)),
                column(first),
                Math.max(column(first), column(last)));
    }

    private static long rowOf(String place) {
        int letters = 0;
        while (letters < place.length() && letter(place.charAt(letters)) > 0) {
            letters++;
        }
        return row(place.substring(letters));
    }

    private static int letter(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 1;
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
    }

    private static RuntimeException wrong(String reference) {
        String shown = reference.length() > 20 ? reference.substring(0, 20) : reference;
        return Unreadable.of(RegisterWords.NOT_A_PLACE.with(shown));
    }
}
