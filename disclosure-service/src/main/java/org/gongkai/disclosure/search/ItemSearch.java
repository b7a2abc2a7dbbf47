package org.gongkai.disclosure.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.disclosure.search.index.IndexBackfill;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Finds published items, for everybody. */
@ApplicationScoped
public class ItemSearch {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final IndexBackfill index;
    private final Hits hits;
    private final CurrentCaller caller;
    private final Jdbi jdbi;

    ItemSearch(IndexBackfill index, Hits hits, CurrentCaller caller, Jdbi jdbi) {
        this.index = index;
        this.hits = hits;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    /** A page of what a query asks for. */
    public Page<Hit> page(ItemQuery query, SearchOrder order, PageRequest page) {
        Optional<SearchPlace> after = SearchPlace.of(page.after(), order);
        return asked(query, (handle, rows) -> {
            List<SearchPlace> places = places(handle, rows, order, after, page.limit() + 1);
            boolean more = places.size() > page.limit();
            List<SearchPlace> shown = more ? places.subList(0, page.limit()) : places;
            return new Page<>(
                    hits.of(handle, shown.stream().map(SearchPlace::id).toList(), query.words()),
                    more ? shown.getLast().cursor(order) : null);
        });
    }

    /** How many there are, and of which kinds. */
    public ItemCounts counts(ItemQuery query, List<Counted> by) {
        return asked(query, (handle, rows) -> new Counting(handle, rows, Counting.Bounds.USUAL).count(by));
    }

    /** Refuses to look into the index for as long as not all that is public stands in it. */
    public void requireComplete() {
        if (!index.isComplete()) {
            throw Problem.of(ProblemKind.UNAVAILABLE, SearchWords.INDEX_INCOMPLETE)
                    .retryAfter(PATIENCE);
        }
    }

    private <T> T asked(ItemQuery query, BiFunction<Handle, HitRows, T> question) {
        requireComplete();
        return caller.as(
                Everybody.READER,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> jdbi.withHandle(handle -> {
                            // Of a rare word and of a frequent one the best plans are not the same.
                            handle.execute("set local plan_cache_mode = force_custom_plan");
                            return question.apply(handle, new HitRows(query, bodies(handle, query)));
                        })));
    }

    private static Optional<List<String>> bodies(Handle handle, ItemQuery query) {
        return query.region()
                .map(region -> handle.createQuery(
                                "select code from agency where region_code like :pattern order by code")
                        .bind("pattern", region.prefix() + "%")
                        .mapTo(String.class)
                        .list());
    }

    private static List<SearchPlace> places(
            Handle handle, HitRows rows, SearchOrder order, Optional<SearchPlace> after, int limit) {
        List<SearchPlace> places = new ArrayList<>();
        for (SearchOrder.Tier tier : order.tiers()) {
            boolean passed =
                    after.filter(place -> place.tier().compareTo(tier) > 0).isPresent();
            if (!passed && places.size() < limit) {
                Optional<SearchPlace> within = after.filter(place -> place.tier() == tier);
                places.addAll(new TierRows(handle, rows, order, tier, within).first(limit - places.size()));
            }
        }
        return places;
    }
}
