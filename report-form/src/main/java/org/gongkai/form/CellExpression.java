package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sum or difference of cells of a report and of the report of the year before, written as
 * {@code T3.NEW_RECEIVED.TOTAL + T3.CARRIED_IN.TOTAL} or {@code T3.NEW_RECEIVED.TOTAL - T3.NEW_RECEIVED.TOTAL@LAST}.
 */
public record CellExpression(List<Term> terms) {

    private static final Pattern TERM =
            Pattern.compile("\\G\\s*([+-])?\\s*([A-Z][A-Z0-9_]*\\.[A-Z][A-Z0-9_]*\\.[A-Z][A-Z0-9_]*)(@LAST)?\\s*");

    /**
     * One cell of the expression.
     *
     * @param lastYear whether the cell of the year before is meant
     */
    public record Term(boolean minus, CellId cell, boolean lastYear) {

        private Optional<BigDecimal> amount(Figures year, Figures lastYears) {
            return (lastYear ? lastYears : year).amount(cell).map(amount -> minus ? amount.negate() : amount);
        }
    }

    public CellExpression {
        terms = List.copyOf(terms);
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static CellExpression parse(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.group(1) == null && !terms.isEmpty()) {
                break;
            }
            terms.add(new Term("-".equals(matcher.group(1)), CellId.parse(matcher.group(2)), matcher.group(3) != null));
            end = matcher.end();
        }
        if (terms.isEmpty() || end < text.length()) {
            throw new IllegalArgumentException("'" + text + "' is no sum of cells");
        }
        return new CellExpression(terms);
    }

    /** Its value; empty when one of its cells is no number. */
    public Optional<BigDecimal> value(Figures year, Figures lastYears) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            Optional<BigDecimal> amount = term.amount(year, lastYears);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get());
        }
        return Optional.of(sum);
    }

    /** It as it is read. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            text.append(term.minus() ? " - " : text.isEmpty() ? "" : " + ")
                    .append(term.cell())
                    .append(term.lastYear() ? "@LAST" : "");
        }
        return text.toString().strip();
    }

    /** The cells it names, of either year. */
    public Stream<CellId> cells() {
        return terms.stream().map(Term::cell);
    }
}
