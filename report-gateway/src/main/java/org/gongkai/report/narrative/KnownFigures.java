package org.gongkai.report.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.code.FigureName;

/** The figures of a report as a first draft speaks of them: by the names that all editions have for them, in placeholders. */
record KnownFigures(Form form, Figures figures) {

    /** What the figures tell of something: that there was none of it, that there was some, or nothing. */
    enum Known {
        NONE,
        SOME,
        UNKNOWN
    }

    /** Nothing is known of what the form does not ask for. */
    Known of(FigureName... names) {
        List<List<CellId>> cells =
                Stream.of(names).map(name -> form.cellsOf(name)).toList();
        return cells.stream().anyMatch(List::isEmpty)
                ? Known.UNKNOWN
                : of(cells.stream().flatMap(List::stream).toList());
    }

    Known of(List<CellId> cells) {
        if (cells.stream().anyMatch(cell -> figures.amount(cell).isEmpty())) {
            return Known.UNKNOWN;
        }
        return cells.stream().allMatch(this::isZero) ? Known.NONE : Known.SOME;
    }

    boolean isZero(FigureName name) {
        return form.cellsOf(name).stream().allMatch(this::isZero);
    }

    private boolean isZero(CellId cell) {
        return figures.amount(cell).orElse(BigDecimal.ZERO).signum() == 0;
    }

    /** The placeholder of a figure. */
    String number(FigureName name) {
        return "{" + sum(name) + "}";
    }

    /** The sum of its cells, as the edition writes it. */
    String sum(FigureName name) {
        return form.named().get(name).text();
    }

    /** The cells of these that count some, as their sum is written. */
    String some(FigureName... names) {
        return Stream.of(names)
                .flatMap(name -> form.cellsOf(name).stream())
                .filter(cell -> !isZero(cell))
                .map(CellId::toString)
                .collect(Collectors.joining(" + "));
    }
}
