package org.gongkai.request.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

/**
 * Reads the places of a page of a list: those that have the key of the order by it, and behind them those that have none, by
 * their registration.
 *
 * @param after the last place of the page before; empty of the first page
 * @param limit how many are read at most
 */
record ListPlaces(Handle handle, Order order, Optional<ListPlace> after, int limit) {

    /** Of these applications. */
    List<ListPlace> of(ApplicationRows rows) {
        List<ListPlace> places = new ArrayList<>();
        if (after.isEmpty() || after.get().key().isPresent()) {
            places.addAll(withKey(rows));
        }
        if (order.key().mayBeMissing() && places.size() < limit) {
            places.addAll(withoutKey(rows, limit - places.size()));
        }
        return places;
    }

    private List<ListPlace> withKey(ApplicationRows rows) {
        String key = order.key().sql();
        List<String> more = new ArrayList<>();
        if (order.key().mayBeMissing()) {
            more.add(key + " is not null");
        }
        if (after.isPresent()) {
            more.add("(" + key + ", t.id)" + order.behind() + "(cast(:afterKey as "
                    + order.key().type() + "), :afterId)");
        }
        String by = key + order.direction() + ", t.id" + order.direction();
        return read(rows, "cast(" + key + " as text)", more, by, after, limit);
    }

    private List<ListPlace> withoutKey(ApplicationRows rows, int most) {
        List<String> more = new ArrayList<>(List.of(order.key().sql() + " is null"));
        Optional<ListPlace> behind = after.filter(place -> place.key().isEmpty());
        if (behind.isPresent()) {
            more.add("t.id" + order.behind() + ":afterId");
        }
        return read(rows, "cast(null as text)", more, "t.id" + order.direction(), behind, most);
    }

    private List<ListPlace> read(
            ApplicationRows rows, String key, List<String> more, String by, Optional<ListPlace> behind, int most) {
        Map<String, Object> values = new LinkedHashMap<>(rows.values());
        behind.ifPresent(place -> {
            place.key().ifPresent(text -> values.put("afterKey", text));
            values.put("afterId", place.id());
        });
        return handle.createQuery(rows.select("t.id, " + key + " as key", more.toArray(String[]::new)) + " order by "
                        + by + " limit :limitRows")
                .bindMap(values)
                .bind("limitRows", most)
                .map((row, context) ->
                        new ListPlace(Optional.ofNullable(row.getString("key")), row.getObject("id", UUID.class)))
                .list();
    }
}
