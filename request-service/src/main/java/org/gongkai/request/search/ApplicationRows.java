package org.gongkai.request.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gongkai.registers.field.ExactIndex;
import org.gongkai.registers.search.SearchedTexts;
import org.gongkai.request.due.OpenTerms;
import org.gongkai.request.words.AskedWords;

/**
 * SQL for the applications that a filter asks for: {@code t} is the register, {@code h} the life, {@code o} the term of an open
 * one, {@code w} the words.
 */
final class ApplicationRows {

    /** The stage; of an application without a life the row says it. */
    static final String STAGE = """
            coalesce(h.stage, case when t.voided_at is not null then 'INVALID'
                when t.closed_on is not null then 'CLOSED' else 'RECEIVED' end)""";

    /** The greatest id that there can be. */
    private static final UUID LAST = new UUID(-1, -1);

    private final StringBuilder from =
            new StringBuilder("application t left join handling h on h.application_id = t.id");
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private Optional<AskedWords.Rows> words = Optional.empty();
    private Optional<Predicate<SearchedTexts>> has = Optional.empty();

    /** Those that a filter asks for. */
    ApplicationRows(ApplicationFilter filter, ExactIndex exact) {
        FilterConditions asked = new FilterConditions(filter, exact);
        conditions.addAll(asked.all());
        values.putAll(asked.values());
    }

    private ApplicationRows(ApplicationRows other) {
        from.setLength(0);
        from.append(other.from);
        conditions.addAll(other.conditions);
        values.putAll(other.values);
    }

    /** Of this body alone, which the caller reaches. */
    void ofBody(String agencyCode) {
        conditions.add("t.agency_code = :bodyInScope");
        values.put("bodyInScope", agencyCode);
    }

    /** With the terms of the open ones; the others are among them only where something else may be meant. */
    void with(OpenTerms.Rows terms, boolean openAlone, LocalDate today) {
        from.append(openAlone ? " join (" : " left join (").append(terms.sql()).append(") o on o.id = t.id");
        if (openAlone) {
            conditions.add("t.closed_on is null");
        }
        values.putAll(terms.values());
        values.put("today", today);
    }

    /** Those alone that have these words. */
    void with(AskedWords.Rows asked) {
        words = Optional.of(asked);
        has = asked.has();
        values.putAll(asked.values());
    }

    /**
     * The same, of which only the next few in order of registration are looked at: enough for a page of what is frequent, of
     * which an index would give all. Empty where no words are asked for, or of several bodies.
     */
    Optional<ApplicationRows> near(Order order, Optional<ListPlace> after) {
        return words.flatMap(AskedWords.Rows::near)
                .filter(few -> order.key() == Order.Key.REGISTERED)
                .map(few -> {
                    ApplicationRows near = new ApplicationRows(this);
                    near.conditions.add(
                            few.replace(":behind:", order.behind()).replace(":direction:", order.direction()));
                    near.has = words.flatMap(AskedWords.Rows::has);
                    near.values.put(
                            "nearBehind", after.map(ListPlace::id).orElse(order.descending() ? LAST : new UUID(0, 0)));
                    return near;
                });
    }

    Map<String, Object> values() {
        return values;
    }

    /** Whether texts of one of them have what is looked for; empty where each has it. */
    Optional<Predicate<SearchedTexts>> has() {
        return has;
    }

    /** The rows, and more of them that is asked; those among them whose texts are still to be looked into, too. */
    String select(String columns, String... more) {
        return "select " + columns + " from " + from
                + words.map(asked -> " " + asked.join()).orElse("") + " where "
                + String.join(
                        " and ",
                        Stream.concat(conditions.stream(), Stream.of(more)).toList());
    }
}
