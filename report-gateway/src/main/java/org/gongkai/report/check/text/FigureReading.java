package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.form.code.FigureName;
import org.gongkai.report.check.evidence.Evidence;

/**
 * One way to read what a text counts: figures that are added up or taken off, {@code RECONSIDERATIONS -
 * RECONSIDERATIONS_OPEN@LAST}, of this year or the last.
 */
record FigureReading(List<Term> terms) {

    private static final Pattern NEXT = Pattern.compile("\\s+(?=[+-])");

    /** A figure with its sign. */
    private record Term(FigureName name, boolean taken, boolean ofLastYear) {

        static Term of(String words) {
            String name = words.replaceFirst("^[+-]", "").strip();
            return new Term(
                    FigureName.valueOf(name.replace("@LAST", "")), words.startsWith("-"), name.endsWith("@LAST"));
        }

        Optional<BigDecimal> value(Evidence evidence) {
            Figures figures =
                    ofLastYear ? evidence.lastFigures() : evidence.report().figures();
            return evidence.report()
                    .form()
                    .amount(figures, List.of(name))
                    .or(() -> known(evidence, figures))
                    .map(amount -> taken ? amount.negate() : amount);
        }

        /** Of lines of which some are not known, the sum of those that are: the text has to be held against something. */
        private Optional<BigDecimal> known(Evidence evidence, Figures figures) {
            List<CellId> cells = evidence.report().form().cellsOf(name);
            return cells.size() < 2
                    ? Optional.empty()
                    : cells.stream()
                            .flatMap(cell -> figures.amount(cell).stream())
                            .reduce(BigDecimal::add);
        }
    }

    static FigureReading of(String words) {
        return new FigureReading(
                Stream.of(NEXT.split(words.strip())).map(Term::of).toList());
    }

    /** Empty where one of the figures is not known, or not asked for by the form. */
    Optional<BigDecimal> value(Evidence evidence) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            Optional<BigDecimal> value = term.value(evidence);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }

    /** The figures of this year. */
    List<FigureName> names() {
        return terms.stream().filter(term -> !term.ofLastYear()).map(Term::name).toList();
    }
}
