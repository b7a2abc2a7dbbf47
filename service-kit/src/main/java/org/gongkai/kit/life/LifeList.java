package org.gongkai.kit.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** So many are looked at together, where that alone tells which are meant. */
    private static final int TOGETHER = 500;

    /** So many are looked at at most to be counted. */
    private static final int MOST_COUNTED = 1_000;

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

    /**
     * What rows are when they are looked at, several at a time: those that are not meant, as only that tells, are none.
     *
     * @param <R> what a row is
     * @param <S> what one is as it is answered
     */
    @FunctionalInterface
    public interface Look<R, S> {
        List<Optional<S>> at(List<R> rows);
    }

    private record Seen<S>(S row, SortedPlace place) {}

    /** The same of those alone that are meant when they are looked at: so many are read behind one another until a page is full. */
    public <S> Page<S> page(
            EntityManager entities, Question asked, Optional<String> sort, PageRequest page, Look<R, S> look) {
        ListOrder order = ListOrder.of(sort, orders());
        List<Seen<S>> seen = new ArrayList<>();
        Optional<SortedPlace> last = place(page.after(), order);
        int most = page.limit() + 1;
        List<R> rows;
        do {
            rows = behind(entities, asked, order, last, most);
            List<Optional<S>> looked = look.at(rows);
            for (int i = 0; i < rows.size(); i++) {
                SortedPlace place = place(rows.get(i), order);
                looked.get(i).ifPresent(one -> seen.add(new Seen<>(one, place)));
                last = Optional.of(place);
            }
            if (rows.size() < most) {
                break;
            }
            most = TOGETHER;
        } while (seen.size() <= page.limit());
        List<Seen<S>> oneMore = seen.subList(0, Math.min(seen.size(), page.limit() + 1));
        return Page.of(oneMore, page.limit(), one -> one.place().written(order)).map(Seen::row);
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
        return counts(entities, asked, given, Map.of());
    }

    /** What tells how many of those that are asked for have which value, where the database does not. */
    @FunctionalInterface
    public interface Tally {
        Map<Optional<String>, Long> of(Question asked);
    }

    /** The same, with what the database does not tell by itself. */
    public Counts counts(EntityManager entities, Question asked, List<String> given, Map<String, Tally> others) {
        Map<String, Tally> tallies = new TreeMap<>(others);
        counted.forEach((name, told) -> tallies.put(name, question -> count(entities, question, told)));
        Map<String, Map<Optional<String>, Long>> counts = new LinkedHashMap<>();
        Counts.by(given, tallies.keySet())
                .forEach(name -> counts.put(name, tallies.get(name).of(asked)));
        return new Counts(count(entities, asked), counts);
    }

    /**
     * The same of those alone that are meant when they are looked at. Of more than a thousand it is said how many are asked for, and
     * that they may be fewer.
     *
     * @param looked none where what is asked for is meant
     */
    public <S> Counts counts(
            EntityManager entities,
            Question asked,
            List<String> given,
            Map<String, Tally> others,
            Optional<Look<R, S>> looked) {
        return looked.map(look -> counts(entities, asked, given, others, look))
                .orElseGet(() -> counts(entities, asked, given, others));
    }

    private <S> Counts counts(
            EntityManager entities, Question asked, List<String> given, Map<String, Tally> others, Look<R, S> look) {
        List<R> rows =
                behind(entities, asked, ListOrder.of(Optional.empty(), orders()), Optional.empty(), MOST_COUNTED + 1);
        if (rows.size() > MOST_COUNTED) {
            Counts found = counts(entities, asked, given, others);
            return new Counts(found.total(), found.counts(), false);
        }
        List<Optional<S>> seen = look.at(rows);
        List<UUID> meant = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (seen.get(i).isPresent()) {
                meant.add(id.apply(rows.get(i)));
            }
        }
        return counts(entities, new Question().and("l.id in :meant", "meant", meant), given, others);
    }

    /**
     * How near the last days are of those that are asked for, where that is worked out and stored nowhere; those of which nothing is
     * due under an empty one.
     *
     * @param possible asks for those of them that may have a last day: they are all looked at
     * @param due how near that of each is
     */
    public Map<Optional<String>, Long> dues(
            EntityManager entities, Question asked, Question possible, Function<List<R>, List<Optional<Due>>> due) {
        Map<Optional<Due>, Long> numbers = new HashMap<>();
        ListOrder order = ListOrder.of(Optional.empty(), orders());
        Optional<SortedPlace> last = Optional.empty();
        List<R> rows;
        do {
            rows = behind(entities, possible, order, last, TOGETHER);
            due.apply(rows).stream().filter(Optional::isPresent).forEach(near -> numbers.merge(near, 1L, Long::sum));
            last = rows.isEmpty() ? last : Optional.of(place(rows.getLast(), order));
        } while (rows.size() == TOGETHER);
        long running = numbers.values().stream().mapToLong(Long::longValue).sum();
        numbers.put(Optional.empty(), count(entities, asked) - running);
        return Due.told(numbers);
    }

    private long count(EntityManager entities, Question asked) {
        TypedQuery<Long> all = entities.createQuery("select count(l.id)" + where(asked.conditions), Long.class);
        asked.values.forEach(all::setParameter);
        return all.getSingleResult();
    }

    private Map<Optional<String>, Long> count(EntityManager entities, Question asked, String told) {
        Map<Optional<String>, Long> numbers = new LinkedHashMap<>();
        tally(entities, asked, List.of(told))
                .forEach((values, number) -> numbers.put(values.getFirst().map(Object::toString), number));
        return numbers;
    }

    /** How many have which values together, in HQL upon {@code l}. */
    public Map<List<Optional<Object>>, Long> tally(EntityManager entities, Question asked, List<String> told) {
        List<String> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            names.add("told" + i);
            columns.add(told.get(i) + " as told" + i);
        }
        String by = String.join(", ", names);
        TypedQuery<Object[]> query = entities.createQuery(
                "select " + String.join(", ", columns) + ", count(l.id)" + where(asked.conditions) + " group by " + by
                        + " order by " + by,
                Object[].class);
        asked.values.forEach(query::setParameter);
        Map<List<Optional<Object>>, Long> numbers = new LinkedHashMap<>();
        query.getResultList()
                .forEach(one -> numbers.put(
                        Stream.of(one)
                                .limit(told.size())
                                .map(Optional::ofNullable)
                                .toList(),
                        (Long) one[told.size()]));
        return numbers;
    }
}
