package org.gongkai.form;

import java.util.Comparator;
import java.util.Optional;

/**
 * Stable name of a cell of the form, {@code TABLE.ROW.COLUMN}, for example {@code T3.GRANTED.NATURAL_PERSON}.
 * A flow that is counted but not printed ({@code T4.RECONSIDERATION.ACCEPTED}) is named in the same way.
 */
public record CellId(String table, String row, String column) implements Comparable<CellId> {

    private static final int LONGEST_PART = 64;

    private static final Comparator<CellId> ORDER =
            Comparator.comparing(CellId::table).thenComparing(CellId::row).thenComparing(CellId::column);

    public CellId {
        requirePart(table);
        requirePart(row);
        requirePart(column);
    }

    /**
     * Reads {@code TABLE.ROW.COLUMN}.
     *
     * @throws IllegalArgumentException when the text has another shape
     */
    public static CellId parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("cell id '" + text + "' is not TABLE.ROW.COLUMN");
        }
        return new CellId(parts[0], parts[1], parts[2]);
    }

    /** Reads {@code TABLE.ROW.COLUMN}; empty when the text has another shape. */
    public static Optional<CellId> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void requirePart(String part) {
        boolean sound = !part.isEmpty() && part.length() <= LONGEST_PART && isLetter(part.charAt(0));
        for (int i = 1; sound && i < part.length(); i++) {
            char c = part.charAt(i);
            sound = isLetter(c) || c >= '0' && c <= '9' || c == '_';
        }
        if (!sound) {
            throw new IllegalArgumentException("'" + part + "' is no part of a cell id");
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public int compareTo(CellId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return table + "." + row + "." + column;
    }
}
