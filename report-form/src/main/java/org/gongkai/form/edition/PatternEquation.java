package org.gongkai.form.edition;

import java.util.List;
import java.util.stream.Stream;

import org.gongkai.form.CellId;
import org.gongkai.form.FormTable;

/** That sums of cells are equal, written with patterns, once for every value of {@code *}: as an edition's file says it. */
record PatternEquation(List<CellPattern> left, List<CellPattern> right) {

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it has not two sides, or a term is no pattern
     */
    static PatternEquation parse(String text) {
        String[] sides = text.split("=", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException("'" + text + "' has not two sides");
        }
        return new PatternEquation(terms(sides[0]), terms(sides[1]));
    }

    /** What {@code *} stands for, one after the other. */
    List<String> values(List<FormTable> tables) {
        return left.getFirst().each(tables);
    }

    /** The cells on the left for a value. */
    List<CellId> left(String value, List<FormTable> tables) {
        return cells(left, value, tables);
    }

    /** The cells on the right for a value. */
    List<CellId> right(String value, List<FormTable> tables) {
        return cells(right, value, tables);
    }

    private static List<CellId> cells(List<CellPattern> terms, String value, List<FormTable> tables) {
        return terms.stream()
                .flatMap(term -> term.bind(value).cells(tables).stream())
                .toList();
    }

    private static List<CellPattern> terms(String side) {
        return Stream.of(side.split("\\+")).map(CellPattern::parse).toList();
    }
}
