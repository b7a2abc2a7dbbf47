package org.gongkai.report.check.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Revisions (修订) of documents: each counts as one that is issued and one that is repealed. */
public final class Revisions {

    private static final List<String> ROWS = List.of("REGULATION", "NORMATIVE_DOCUMENT");
    private static final Pattern REVISED = Pattern.compile("修订[^，。；\\d]{0,10}(\\d{1,6})\\s*件");

    private Revisions() {}

    /** K38: as many as a note says were revised are among those issued and among those repealed. */
    public static Stream<Hit> balanced(Evidence evidence) {
        Figures figures = evidence.report().figures();
        return ROWS.stream().flatMap(row -> {
            CellId issued = new CellId("T2", row, "ISSUED");
            CellId repealed = new CellId("T2", row, "REPEALED");
            Optional<BigDecimal> least = figures.amount(issued)
                    .flatMap(in -> figures.amount(repealed).map(in::min));
            return Stream.of(issued, repealed)
                    .flatMap(cell -> figures.value(cell).flatMap(CellValue::note).stream())
                    .flatMap(note -> REVISED.matcher(note).results())
                    .map(found -> new BigDecimal(found.group(1)))
                    .filter(revised ->
                            least.filter(some -> some.compareTo(revised) < 0).isPresent())
                    .map(revised -> Hit.at(List.of(issued, repealed), Optional.of(revised), least))
                    .distinct();
        });
    }
}
