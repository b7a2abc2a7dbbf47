package org.gongkai.kit.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.gongkai.kit.json.Dates;
import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.ListOrder;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.paging.SortedPlace;

/**
 * Lives of one kind as a desk lists them: what is asked for, in an order, page by page, or counted.
 *
 * @param <R> what a row of the list is
 * @param select what a query answers for a row
 * @param from the entity as {@code l}, and what is joined to it
 * @param always what holds of every row, as a condition
 * @param row reads what a query has answered
 * @param id of a row
 * @param keys what the list may be ordered by; the first is the registration
 * @param counted what it may be counted by: names, with what is told of a row, as text
 */
public record LifeList<R>(
        String select,
        String from,
        String always,
        Function<Object, R> row,
        Function<R, UUID> id,
        List<Key<R>> keys,
        Map<String, String> counted) {

    /** The order without another: that in which lives began. */
    public static final String REGISTERED = "registered";

    /**
     * What a list is ordered by.
     *
     * @param path of a row, in HQL
     * @param isDay whether it is a day, and not a text
     * @param of what a row has; empty where it has none
     */
    public record Key<R>(String name, String path, boolean isDay, Function<R, Optional<?>> of) {

        /** A day. */
        public static <R> Key<R> day(String name, String path, Function<R, LocalDate> of) {
            return new Key<>(name, path, true, row -> Optional.ofNullable(of.apply(row)));
        }

        /** A text. */
        public static <R> Key<R> text(String name, String path, Function<R, String> of) {
            return new Key<>(name, path, false, row -> Optional.ofNullable(of.apply(row)));
        }
    }

    /** How near a last day is, for badges: told of rows that are open. */
    public static String due(String path, String open, LocalDate today) {
        return "case when not (" + open + ") then null when " + path + " < date " + today + " then 'OVERDUE' when "
                + path
                + " <= date " + today.plusWeeks(1) + " then 'WITHIN_A_WEEK' when " + path
                + " is not null then 'LATER' else 'UNDATED' end";
    }

    public LifeList {
        keys = List.copyOf(keys);
        counted = new LinkedHashMap<>(counted);
    }

    /** What is asked for: conditions that all have to hold, with the values that they name. */
    public static final class Question {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        /** Asks for this too. */
        public Question and(String condition) {
            conditions.add(condition);
            return this;
        }

        /** Names a value that a condition uses. */
        public Question with(String name, Object value) {
            values.put(name, value);
            return this;
        }

        /** Asks for this too, with a value. */
        public Question and(String condition, String name, Object value) {
            return with(name, value).and(condition);
        }

        /** Asks for this too, where there is a value. */
        public Question and(String condition, String name, Optional<?> value) {
            return value.isPresent() ? and(condition, name, value.get()) : this;
        }

        /** Asks for one of two things, where there is a choice. */
        public Question either(Optional<Boolean> choice, String whenTrue, String whenFalse) {
            return choice.isPresent() ? and(choice.get() ? whenTrue : whenFalse) : this;
        }

        /** Asks for words that all stand in one of these paths. */
        public Question words(List<String> words, String... paths) {
            for (int i = 0; i < words.size(); i++) {
                String word = "word" + i;
                and(
                        List.of(paths).stream()
                                .map(path -> "locate(:" + word + ", lower(" + path + ")) > 0")
                                .collect(Collectors.joining(" or ", "(", ")")),
                        word,
                        SearchedWords.compared(words.get(i)));
            }
            return this;
        }
    }

    /** The names of the keys that it may be ordered by. */
    public List<String> orders() {
        List<String> orders = new ArrayList<>(List.of(REGISTERED));
        keys.forEach(key -> orders.add(key.name()));
        return orders;
    }

    /** The place behind which a page begins. */
    public Optional<SortedPlace> place(Optional<String> after, ListOrder order) {
        return SortedPlace.of(
                after,
                order,
                text -> key(order)
                        .filter(key -> !key.isDay() || Dates.findIso(text).isPresent())
                        .isPresent(),
                text -> UUID.fromString(text).toString().equals(text));
    }

    /** Where a row stands. */
    public SortedPlace place(R one, ListOrder order) {
        return new SortedPlace(
                key(order).flatMap(key -> key.of().apply(one).map(Object::toString)),
                id.apply(one).toString());
    }

    private Optional<Key<R>> key(ListOrder order) {
        return keys.stream().filter(key -> key.name().equals(order.key())).findFirst();
    }

    /** A page of what is asked for, in the order that is asked for ({@code sort}). */
    public Page<R> page(EntityManager entities, Question asked, Optional<String> sort, PageRequest page) {
        ListOrder order = ListOrder.of(sort, orders());
        return Page.of(
                behind(entities, asked, order, place(page.after(), order), page.limit() + 1),
                page.limit(),
                one -> place(one, order).written(order));
    }

    /** So many rows at most behind a place. */
    public List<R> behind(
            EntityManager entities, Question asked, ListOrder order, Optional<SortedPlace> place, int most) {
        Map<String, Object> values = new LinkedHashMap<>(asked.values);
        List<String> conditions = new ArrayList<>(asked.conditions);
        Optional<Key<R>> key = key(order);
        place.ifPresent(last -> {
            values.put("lastId", UUID.fromString(last.id()));
            last.key()
                    .ifPresent(text -> values.put("lastKey", key.orElseThrow().isDay() ? LocalDate.parse(text) : text));
            conditions.add(behind(key, order, last));
        });
        TypedQuery<Object> query = entities.createQuery(
                "select " + select + where(conditions) + " order by "
                        + key.map(one -> one.path() + order.direction() + " nulls last, ")
                                .orElse("")
                        + "l.id" + order.direction(),
                Object.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().stream().map(row).toList();
    }

    private String behind(Optional<Key<R>> key, ListOrder order, SortedPlace last) {
        String sign = order.behind();
        if (key.isEmpty()) {
            return "l.id" + sign + ":lastId";
        }
        String path = key.get().path();
        return last.key().isEmpty()
                ? "(" + path + " is null and l.id" + sign + ":lastId)"
                : "(" + path + sign + ":lastKey or " + path + " = :lastKey and l.id" + sign + ":lastId or " + path
                        + " is null)";
    }

    private String where(List<String> conditions) {
        List<String> all = new ArrayList<>(List.of(always));
        conditions.forEach(condition -> all.add("(" + condition + ")"));
        return " from " + from + " where " + String.join(" and ", all);
    }

    /**
     * How many there are, and how many have which value; those without one under an empty one.
     *
     * @param given names of what they are counted by
     */
    public Counts counts(EntityManager entities, Question asked, List<String> given) {
        Map<String, Map<Optional<String>, Long>> counts = new LinkedHashMap<>();
        Counts.by(given, counted.keySet()).forEach(name -> counts.put(name, count(entities, asked, counted.get(name))));
        TypedQuery<Long> all = entities.createQuery("select count(l.id)" + where(asked.conditions), Long.class);
        asked.values.forEach(all::setParameter);
        return new Counts(all.getSingleResult(), counts);
    }

    private Map<Optional<String>, Long> count(EntityManager entities, Question asked, String told) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select " + told + " as told, count(l.id)" + where(asked.conditions) + " group by told order by told",
                Object[].class);
        asked.values.forEach(query::setParameter);
        Map<Optional<String>, Long> numbers = new LinkedHashMap<>();
        query.getResultList()
                .forEach(one -> numbers.put(Optional.ofNullable(one[0]).map(Object::toString), (Long) one[1]));
        return numbers;
    }
}
