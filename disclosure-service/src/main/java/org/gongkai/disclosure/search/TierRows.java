package org.gongkai.disclosure.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

/**
 * What stands in one tier of a list, behind a place. Of what is frequent the index would give all for one page, so that the next few in their
 * order are looked at first: they fill the page, or tell how many have to be looked at to fill it, or that what is asked for is rare.
 */
record TierRows(Handle handle, HitRows rows, SearchOrder order, SearchOrder.Tier tier, Optional<SearchPlace> after) {

    private static final int FEW = 500;
    private static final int MANY = 10_000;

    /** Fewer of the few are rare: what the index gives is fetched faster than the next that are not asked for. */
    private static final int RARE = FEW / 100;

    /** The first of them. */
    List<SearchPlace> first(int limit) {
        if (rows.isWhole()) {
            return find("published_item", bounds(), limit);
        }
        List<SearchPlace> found = near(FEW, limit);
        if (found.size() < limit && found.size() >= RARE) {
            long enough = (long) FEW * limit * 3 / 2 / found.size();
            found = enough <= MANY ? near(enough, limit) : found;
        }
        return found.size() == limit ? found : fromIndex(limit);
    }

    private List<SearchPlace> near(long looked, int limit) {
        return find(
                "(select * from published_item p where " + HitRows.where(bounds()) + ordered() + " limit " + looked
                        + ")",
                rows.conditions(tier),
                limit);
    }

    /** Found first and ordered then: else the database might walk through all in their order for what is rare. */
    private List<SearchPlace> fromIndex(int limit) {
        return find(
                "(with found as materialized (select p.published_on, p.record_id from published_item p where "
                        + HitRows.where(rows.conditions(tier)) + " and " + HitRows.where(bounds())
                        + ") select * from found)",
                List.of(),
                limit);
    }

    private List<SearchPlace> find(String from, List<String> conditions, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(rows.values());
        after.ifPresent(place -> {
            values.put("afterDay", place.publishedOn());
            values.put("afterId", place.id());
        });
        return handle.createQuery("select p.published_on, p.record_id from " + from + " p where "
                        + HitRows.where(conditions) + ordered() + " limit :limitRows")
                .bindMap(values)
                .bind("limitRows", limit)
                .map((row, context) -> new SearchPlace(
                        tier, row.getObject("published_on", LocalDate.class), row.getObject("record_id", UUID.class)))
                .list();
    }

    private List<String> bounds() {
        List<String> bounds = new ArrayList<>(rows.days());
        if (after.isPresent()) {
            bounds.add("(p.published_on, p.record_id)" + order.behind() + "(:afterDay, :afterId)");
        }
        return bounds;
    }

    private String ordered() {
        return " order by p.published_on" + order.direction() + ", p.record_id" + order.direction();
    }
}
