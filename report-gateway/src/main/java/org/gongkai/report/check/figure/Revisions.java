package org.gongkai.report.check.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.code.FigureName;
import org.gongkai.form.written.NumberInText;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Revisions (修订) of documents: each counts as one that is issued and one that is repealed. */
public final class Revisions {

    private static final List<Kind> KINDS = List.of(
            new Kind(FigureName.REGULATIONS_ISSUED, FigureName.REGULATIONS_REPEALED),
            new Kind(FigureName.DOCUMENTS_ISSUED, FigureName.DOCUMENTS_REPEALED));
    private static final Pattern REVISED = Pattern.compile("修订[^，。；\\d]{0,10}?(" + NumberInText.REGEX + ")\\s*件");

    private Revisions() {}

    /** What is asked of documents of a kind. */
    private record Kind(FigureName issued, FigureName repealed) {

        List<CellId> cells(AnnualReport report) {
            return Stream.of(issued, repealed)
                    .flatMap(name -> report.form().cellsOf(name).stream())
                    .toList();
        }

        Optional<BigDecimal> fewest(AnnualReport report) {
            return amount(report, issued).flatMap(in -> amount(report, repealed).map(in::min));
        }

        private static Optional<BigDecimal> amount(AnnualReport report, FigureName name) {
            return report.form().amount(report.figures(), List.of(name));
        }
    }

    /** K38: as many as a note says were revised are among those issued and among those repealed. */
    public static Stream<Hit> balanced(Evidence evidence) {
        AnnualReport report = evidence.report();
        return KINDS.stream().flatMap(kind -> {
            List<CellId> cells = kind.cells(report);
            Optional<BigDecimal> fewest = kind.fewest(report);
            return cells.stream()
                    .flatMap(cell -> report.figures().value(cell).flatMap(CellValue::note).stream())
                    .flatMap(note -> REVISED.matcher(note).results())
                    .flatMap(found -> NumberInText.find(found.group(1)).stream())
                    .filter(revised ->
                            fewest.filter(some -> some.compareTo(revised) < 0).isPresent())
                    .map(revised -> Hit.at(cells, Optional.of(revised), fewest))
                    .distinct();
        });
    }
}
