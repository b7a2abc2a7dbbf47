package org.gongkai.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * An equation that every report satisfies (勾稽关系), for example "item 1 plus item 2 equals item 3 plus item 4".
 *
 * @param derives whether the equations give their left side from the right one, so that it is never typed in
 */
public record Identity(String id, Text label, boolean derives, List<Equation> equations) {

    /** One equation: the sum of the left cells equals the sum of the right cells. */
    public record Equation(List<CellId> left, List<CellId> right) {

        public Equation {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        /** Every cell on either side. */
        public Stream<CellId> cells() {
            return Stream.concat(left.stream(), right.stream());
        }
    }

    public Identity {
        equations = List.copyOf(equations);
    }
}
