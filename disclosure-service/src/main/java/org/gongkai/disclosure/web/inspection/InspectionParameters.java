package org.gongkai.disclosure.web.inspection;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.disclosure.inspection.InspectionSpan;
import org.gongkai.disclosure.task.SupervisionWords;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Parameters;

/** Which days an inspection is asked of. */
final class InspectionParameters {

    private static final int QUARTERS = 4;

    private InspectionParameters() {}

    /**
     * A year, or a quarter of it, that has begun.
     *
     * @param year null for this one
     * @param quarter null for the whole year
     */
    static InspectionSpan span(String year, String quarter, LocalDate today) {
        int ofYear = year == null ? today.getYear() : Parameters.year(year);
        InspectionSpan span =
                InspectionSpan.of(ofYear, Optional.ofNullable(quarter).map(InspectionParameters::quarter));
        if (!span.hasBegun(today)) {
            throw Problem.invalid(ofYear > today.getYear() ? "year" : "quarter", SupervisionWords.NOT_BEGUN);
        }
        return span;
    }

    private static int quarter(String quarter) {
        if (!quarter.matches("[1-4]")) {
            throw Problem.invalid("quarter", KitWords.WHOLE_NUMBER_BETWEEN.with(1, QUARTERS));
        }
        return Integer.parseInt(quarter);
    }
}
