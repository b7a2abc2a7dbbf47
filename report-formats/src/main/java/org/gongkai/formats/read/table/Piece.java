package org.gongkai.formats.read.table;

import java.util.List;

/** A piece of the file between which labels and values alternate. */
sealed interface Piece {

    /** Words of a label, bare. */
    record Words(String text) implements Piece {}

    /**
     * Values that stand beside each other with nothing between them.
     *
     * @param columns the column of each value where the file says so; empty else
     * @param width columns of the line, 0 where the file does not say
     */
    record Values(List<ReadValue> values, List<Integer> columns, int width, boolean wholeLine) implements Piece {

        public Values {
            values = List.copyOf(values);
            columns = List.copyOf(columns);
        }

        boolean isTabular() {
            return width > 0;
        }

        /** How many of the values are not empty. */
        long filled() {
            return values.stream().filter(value -> !value.isEmpty()).count();
        }
    }
}
