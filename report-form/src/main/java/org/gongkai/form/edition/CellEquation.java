package org.gongkai.form.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.form.CellExpression;
import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;

/**
 * Something that should hold between cells of a report and of the one of the year before: {@code T3.CARRIED_IN.* =
 * T3.CARRIED_OUT.*@LAST}, once for every value of {@code *}.
 */
public record CellEquation(CellExpression left, Relation relation, CellExpression right) {

    /** How the two sides should compare. */
    public enum Relation {
        EQUAL("="),
        AT_LEAST(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        private boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

    private static final Pattern SIDES = Pattern.compile("([^=>]+)(>=|=)([^=>]+)");
    private static final Pattern STARRED =
            Pattern.compile("[A-Z][A-Z0-9]*\\.(\\*\\.[A-Z][A-Z0-9_]*|[A-Z][A-Z0-9_]*\\.\\*)");

    /**
     * Reads an equation.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static List<CellEquation> parse(String text, Form form) {
        Matcher starred = STARRED.matcher(text);
        List<String> each = starred.find() ? CellPattern.parse(starred.group()).each(form.tables()) : List.of("");
        return each.stream().map(value -> one(text.replace("*", value))).toList();
    }

    /** Whether it holds; empty when one of its cells is no number. */
    public Optional<Boolean> holds(Figures year, Figures lastYear) {
        Optional<BigDecimal> rightValue = right.value(year, lastYear);
        return left.value(year, lastYear)
                .flatMap(value -> rightValue.map(other -> relation.holds(value.compareTo(other))));
    }

    /** Every cell on either side. */
    public Stream<CellId> cells() {
        return Stream.concat(left.cells(), right.cells());
    }

    private static CellEquation one(String text) {
        Matcher sides = SIDES.matcher(text);
        if (!sides.matches()) {
            throw new IllegalArgumentException("'" + text + "' has not two sides");
        }
        Relation relation = Stream.of(Relation.values())
                .filter(each -> each.sign.equals(sides.group(2)))
                .findFirst()
                .orElseThrow();
        return new CellEquation(CellExpression.parse(sides.group(1)), relation, CellExpression.parse(sides.group(3)));
    }
}
