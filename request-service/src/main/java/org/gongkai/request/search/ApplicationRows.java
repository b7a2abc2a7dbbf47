package org.gongkai.request.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Codes;
import org.gongkai.registers.field.Filter;
import org.gongkai.request.due.OpenTerms;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
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

    /** They are few: looked up first, and by their ids. */
    private static final String PENDING =
            "(t.id = any(array(select application_id from pending_step where state = 'OPEN')))";

    /** The greatest id that there can be. */
    private static final UUID LAST = new UUID(-1, -1);

    private final StringBuilder from =
            new StringBuilder("application t left join handling h on h.application_id = t.id");
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private Optional<AskedWords.Rows> words = Optional.empty();

    /** Those that a filter asks for. */
    ApplicationRows(ApplicationFilter filter) {
        conditions.add("t.voided_at is " + (filter.record().voided() ? "not null" : "null"));
        filter.record().conditions().forEach(this::ask);
        filter.several().forEach(this::askSeveral);
        askStages(filter.stages());
        oneOf("h.handler", "handlers", filter.handlers());
        oneOf("h.unit", "units", filter.units());
        // Of ledgers that were imported earlier they stand as they were written.
        oneOf(
                "h.document_number",
                "documentNumbers",
                filter.documentNumber()
                        .map(number -> List.of(number, Spelling.NUMBER.canonical(number)))
                        .orElse(List.of()));
        // The index has those that consult alone.
        filter.consulting()
                .ifPresent(some -> conditions.add(some ? "h.consulting" : "not coalesce(h.consulting, false)"));
        filter.pending().ifPresent(some -> conditions.add(some ? PENDING : "not " + PENDING));
        filter.overridden()
                .ifPresent(some -> conditions.add(some ? "h.overridden" : "not coalesce(h.overridden, false)"));
        askFlags(filter.flags());
        askDue(filter.due());
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
                    words.map(AskedWords.Rows::condition).ifPresent(near.conditions::add);
                    near.values.put(
                            "nearBehind", after.map(ListPlace::id).orElse(order.descending() ? LAST : new UUID(0, 0)));
                    return near;
                });
    }

    Map<String, Object> values() {
        return values;
    }

    /** The rows, and more of them that is asked. */
    String select(String columns, String... more) {
        return selectBefore(columns, Stream.concat(words.map(AskedWords.Rows::condition).stream(), Stream.of(more)));
    }

    /**
     * All the rows. Texts are looked into after everything else was asked: as one condition among others they are, where a
     * word is frequent, looked into for every application that there is.
     */
    String selectAll(String columns) {
        return words.map(asked -> "select * from ("
                        + selectBefore(columns + ", t.subject, t.description, t.applicant_name", Stream.empty())
                        + " offset 0) t where " + asked.condition())
                .orElseGet(() -> selectBefore(columns, Stream.empty()));
    }

    private String selectBefore(String columns, Stream<String> more) {
        return "select " + columns + " from " + from
                + words.map(asked -> " " + asked.join()).orElse("") + " where "
                + String.join(" and ", Stream.concat(conditions.stream(), more).toList());
    }

    private void ask(Filter.Condition condition) {
        String column = condition.field().name().equals("receiptNumber")
                ? "t.record_key"
                : "t." + condition.field().column();
        String parameter = ":" + condition.parameter();
        values.put(condition.parameter(), condition.value());
        conditions.add(
                switch (condition.comparison()) {
                    case EQUAL -> column + " = " + parameter;
                    case FROM -> column + " >= " + parameter;
                    case TO -> column + " <= " + parameter;
                    case PRESENT -> column + " is not null";
                    case ABSENT -> column + " is null";
                });
    }

    private void askSeveral(String name, List<Filter.Condition> asked) {
        String column = Codes.isCode(asked.getFirst().field())
                ? Codes.indexed(asked.getFirst().field())
                : "t." + asked.getFirst().field().column();
        oneOf(
                column,
                name,
                asked.stream().map(condition -> condition.value().toString()).toList());
    }

    private void oneOf(String column, String name, List<String> some) {
        if (some.size() == 1) {
            conditions.add(column + " = :" + name);
            values.put(name, some.getFirst());
        } else if (!some.isEmpty()) {
            conditions.add(column + " = any(:" + name + ")");
            values.put(name, some.toArray(String[]::new));
        }
    }

    /** An open stage is one without an outcome, a finished one has it: by that the indexes of the register are used. */
    private void askStages(List<Stage> stages) {
        if (stages.isEmpty()) {
            return;
        }
        oneOf(STAGE, "stages", stages.stream().map(Stage::name).toList());
        if (stages.stream().allMatch(Stage::isOpen)) {
            conditions.add("t.closed_on is null");
        } else if (stages.stream().allMatch(Stage::isFinished)) {
            conditions.add("t.closed_on is not null");
        }
        boolean withoutLife = stages.stream()
                .anyMatch(stage -> stage == Stage.RECEIVED || stage == Stage.CLOSED || stage == Stage.INVALID);
        if (!withoutLife) {
            oneOf("h.stage", "stages", stages.stream().map(Stage::name).toList());
        }
    }

    private void askFlags(List<Flag> flags) {
        if (flags.isEmpty()) {
            return;
        }
        List<String> any = new ArrayList<>();
        for (Flag flag : flags) {
            any.add(
                    switch (flag) {
                        case PAUSED -> "o.waiting and h.stage <> 'REASON_REQUESTED'";
                        case DATE_OPEN -> "o.open = 'DATE_OPEN'";
                        case OVERDUE -> "o.due_on < :today";
                        case SPLIT_FROM -> "h.split_from is not null";
                        default -> "(h.flags <> '' and '" + flag + "' = any(string_to_array(h.flags, ' ')))";
                    });
        }
        conditions.add("(" + String.join(" or ", any) + ")");
    }

    private void askDue(ApplicationFilter.Due due) {
        due.from().ifPresent(day -> {
            conditions.add("o.due_on >= :dueFrom");
            values.put("dueFrom", day);
        });
        due.to().ifPresent(day -> {
            conditions.add("o.due_on <= :dueTo");
            values.put("dueTo", day);
        });
        due.overdue()
                .ifPresent(over ->
                        conditions.add(over ? "o.due_on < :today" : "(o.due_on is null or o.due_on >= :today)"));
        due.dateOpen()
                .ifPresent(open ->
                        conditions.add("o.open is " + (open ? "not distinct" : "distinct") + " from 'DATE_OPEN'"));
    }
}
