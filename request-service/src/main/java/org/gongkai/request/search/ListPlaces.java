package org.gongkai.request.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jdbi.v3.core.Handle;

import org.gongkai.registers.search.SearchedTexts;
import org.gongkai.request.words.ApplicationTexts;

/**
 * Reads the places of a page of a list: those that have the key of the order by it, and behind them those that have none, by
 * their registration.
 *
 * @param after the last place of the page before; empty of the first page
 * @param limit how many are read at most
 */
record ListPlaces(Handle handle, ApplicationTexts texts, Order order, Optional<ListPlace> after, int limit) {

    /** Behind the first, so many times more are read at once of those whose texts are looked into. */
    private static final int MORE = 8;

    private static final int MOST_AT_ONCE = 5_000;

    /** Behind the id and what the order goes by. */
    private static final int FIRST_TEXT = 3;

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
        String by = key + order.direction() + ", t.id" + order.direction();
        return read(rows, after, limit, behind -> {
            List<String> more = new ArrayList<>();
            if (order.key().mayBeMissing()) {
                more.add(key + " is not null");
            }
            if (behind.isPresent()) {
                more.add("(" + key + ", t.id)" + order.behind() + "(cast(:afterKey as "
                        + order.key().type() + "), :afterId)");
            }
            return new Question("cast(" + key + " as text)", more, by);
        });
    }

    private List<ListPlace> withoutKey(ApplicationRows rows, int most) {
        return read(rows, after.filter(place -> place.key().isEmpty()), most, behind -> {
            List<String> more = new ArrayList<>(List.of(order.key().sql() + " is null"));
            if (behind.isPresent()) {
                more.add("t.id" + order.behind() + ":afterId");
            }
            return new Question("cast(null as text)", more, "t.id" + order.direction());
        });
    }

    /**
     * What is asked of some behind a place.
     *
     * @param key what the order goes by
     * @param more conditions
     * @param by the order
     */
    private record Question(String key, List<String> more, String by) {}

    private List<ListPlace> read(
            ApplicationRows rows,
            Optional<ListPlace> begin,
            int most,
            Function<Optional<ListPlace>, Question> question) {
        Optional<Predicate<SearchedTexts>> has = rows.has();
        if (has.isEmpty()) {
            return read(rows, begin, most, question.apply(begin), texts -> true).found();
        }
        // Nearly all that the index has found have the words: mostly the first few are enough.
        List<ListPlace> found = new ArrayList<>();
        Optional<ListPlace> behind = begin;
        int atOnce = most + most / MORE + 1;
        boolean all = false;
        while (!all && found.size() < most) {
            Some some = read(rows, behind, atOnce, question.apply(behind), has.get());
            found.addAll(some.found());
            behind = some.last();
            all = some.read() < atOnce;
            atOnce = Math.min(atOnce * MORE, MOST_AT_ONCE);
        }
        return found.stream().limit(most).toList();
    }

    /** Some that were read, and those among them that have what is looked for. */
    private record Some(List<ListPlace> found, Optional<ListPlace> last, int read) {}

    private Some read(
            ApplicationRows rows,
            Optional<ListPlace> behind,
            int most,
            Question question,
            Predicate<SearchedTexts> has) {
        boolean looked = rows.has().isPresent();
        Map<String, Object> values = new LinkedHashMap<>(rows.values());
        behind.ifPresent(place -> {
            place.key().ifPresent(text -> values.put("afterKey", text));
            values.put("afterId", place.id());
        });
        String columns = "t.id, " + question.key() + " as key" + (looked ? ", " + texts.columns() : "");
        List<ListPlace> found = new ArrayList<>();
        List<ListPlace> read = handle.createQuery(
                        rows.select(columns, question.more().toArray(String[]::new)) + " order by " + question.by()
                                + " limit :limitRows")
                .bindMap(values)
                .bind("limitRows", most)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    ListPlace place = new ListPlace(Optional.ofNullable(row.getString("key")), id);
                    if (!looked || has.test(texts.read(row, id, FIRST_TEXT))) {
                        found.add(place);
                    }
                    return place;
                })
                .list();
        return new Some(found, read.isEmpty() ? behind : Optional.of(read.getLast()), read.size());
    }
}
