package org.gongkai.request.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Codes;
import org.gongkai.registers.field.ExactIndex;
import org.gongkai.registers.field.Filter;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;

/** What a filter asks for, as conditions of SQL upon the rows of {@link ApplicationRows} and the values that they name. */
final class FilterConditions {

    /** They are few: looked up first, and by their ids. */
    private static final String PENDING =
            "(t.id = any(array(select application_id from pending_step where state = 'OPEN')))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private final ExactIndex exact;

    /** All of a filter. */
    FilterConditions(ApplicationFilter filter, ExactIndex exact) {
        this.exact = exact;
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

    /** All of them, each of which has to hold. */
    List<String> all() {
        return conditions;
    }

    Map<String, Object> values() {
        return values;
    }

    private void ask(Filter.Condition condition) {
        if (condition.field().isEncrypted()) {
            String value = condition.value().toString();
            values.put(condition.parameter(), exact.of(condition.field(), value));
            values.put(ExactIndex.open(condition.parameter()), value);
            conditions.add(ExactIndex.condition(condition.field(), condition.parameter()));
            return;
        }
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
        oneOf(ApplicationRows.STAGE, "stages", stages.stream().map(Stage::name).toList());
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
