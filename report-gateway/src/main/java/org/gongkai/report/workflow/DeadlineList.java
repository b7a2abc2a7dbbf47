package org.gongkai.report.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.paging.ListOrder;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.paging.SortedPlace;

/** Deadlines of reports as a desk lists them; how many bodies there are bounds what is looked at. */
@ApplicationScoped
public class DeadlineList {

    private static final List<String> KEYS = List.of("agencyCode", "dueOn", "name");

    private final ExpectedReports reports;

    DeadlineList(ExpectedReports reports) {
        this.reports = reports;
    }

    /**
     * Which deadlines are wanted.
     *
     * @param open only those of reports that are not published, or only the others
     * @param words that all stand in the name of the body
     */
    public record Wanted(int year, Optional<RegionCode> region, Optional<Boolean> open, List<String> words) {

        boolean has(ExpectedReports.Deadline deadline) {
            String name = SearchedWords.compared(deadline.agencyName());
            return open.filter(wanted -> wanted != deadline.publishedOn().isEmpty())
                            .isEmpty()
                    && words.stream().allMatch(word -> name.contains(SearchedWords.compared(word)));
        }
    }

    /** All that the caller reaches. */
    public List<ExpectedReports.Deadline> all(Wanted wanted) {
        return reports.every(wanted.year(), wanted.region()).stream()
                .filter(wanted::has)
                .toList();
    }

    /** A page of them, in the order that is asked for ({@code sort}). */
    public Page<ExpectedReports.Deadline> page(Wanted wanted, Optional<String> sort, PageRequest page) {
        ListOrder order = ListOrder.of(sort, KEYS);
        Optional<SortedPlace> after = SortedPlace.of(page.after(), order, key -> true, code -> !code.isEmpty());
        Comparator<SortedPlace> upwards = Comparator.comparing(
                        (SortedPlace place) -> place.key().orElse(""))
                .thenComparing(SortedPlace::id);
        Comparator<SortedPlace> places = order.descending() ? upwards.reversed() : upwards;
        List<ExpectedReports.Deadline> oneMore = all(wanted).stream()
                .filter(one -> after.filter(place -> places.compare(place(one, order), place) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(one -> place(one, order), places))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(oneMore, page.limit(), one -> place(one, order).written(order));
    }

    private static SortedPlace place(ExpectedReports.Deadline one, ListOrder order) {
        String key = switch (order.key()) {
            case "dueOn" -> one.dueOn().toString();
            case "name" -> one.agencyName();
            default -> one.agencyCode();
        };
        return new SortedPlace(Optional.of(key), one.agencyCode());
    }
}
