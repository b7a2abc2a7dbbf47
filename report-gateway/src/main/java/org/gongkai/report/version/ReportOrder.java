package org.gongkai.report.version;

import java.util.List;
import java.util.Optional;

import org.gongkai.kit.paging.ListOrder;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SortedPlace;

/** In which order reports are listed; those with the same key by agency, year and coverage. */
public record ReportOrder(ListOrder order) {

    /** What tells a report {@code r} from every other. */
    private static final String REPORT = "(r.agency_code || '/' || r.year || '/' || r.coverage)";

    private static final List<String> KEYS = List.of("agencyCode", "year", "name", "status");

    /** Reads {@code sort}. */
    public static ReportOrder of(Optional<String> sort) {
        return new ReportOrder(ListOrder.of(sort, KEYS));
    }

    /** Where a page begins. */
    public Optional<SortedPlace> after(PageRequest page) {
        return SortedPlace.of(page.after(), order, key -> true, report -> !report.isEmpty());
    }

    /** The key of a report {@code r} of a body {@code a}. */
    public String key() {
        return switch (order.key()) {
            case "year" -> "cast(r.year as text)";
            case "name" -> "a.name";
            case "status" -> "r.status";
            default -> "r.agency_code";
        };
    }

    /** The condition upon what stands behind {@code :afterKey} and {@code :afterReport}. */
    public String behind() {
        return "(" + key() + ", " + REPORT + ")" + order.behind() + "(:afterKey, :afterReport)";
    }

    /** What SQL orders by. */
    public String by() {
        return key() + order.direction() + ", " + REPORT + order.direction();
    }
}
