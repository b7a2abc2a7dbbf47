package org.gongkai.registers.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.kit.access.Scope;
import org.gongkai.registers.field.Codes;
import org.gongkai.registers.field.DaySpan;
import org.gongkai.registers.field.ExactIndex;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.field.Filter;
import org.gongkai.registers.paging.IndexRanges;
import org.gongkai.registers.paging.IndexRanges.Dimension;
import org.gongkai.registers.register.Register;

/**
 * The query for a page of a register in order of registration, whatever is asked for, so that it reads about as many
 * rows as the page has. Every index of a register begins with the agency and ends with the id; between them stand
 * nothing, a day, or the codes of the record. What a list leaves open of an index it is ranges of, which are merged.
 */
final class RecordList {

    /** The greatest id that there can be. */
    static final UUID LAST = new UUID(-1, -1);

    private static final String AGENCY = "\"agency_code\"";

    /** Over many agencies a longer span of days would be more ranges than are worth merging. */
    private static final long DAYS_OVER_MANY_AGENCIES = 400;

    private final Register<?> register;
    private final Fields<?> fields;
    private final Filter filter;
    private final Scope scope;
    private final LocalDate today;
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<IndexRanges.Column> columns = new ArrayList<>();
    private final RecordConditions asked;
    private final Map<String, Object> values;

    private RecordList(
            Register<?> register, Fields<?> fields, ExactIndex exact, Filter filter, Scope scope, LocalDate today) {
        this.register = register;
        this.fields = fields;
        this.asked = new RecordConditions(register, exact);
        this.values = asked.values();
        this.filter = filter;
        this.scope = scope;
        this.today = today;
    }

    /**
     * A query with its values.
     *
     * @param sql takes {@code :after}, {@code :last} and {@code :limitRows} besides
     */
    record Query(String sql, Map<String, Object> values) {}

    /** The query for what the filter asks for, as far as the caller reaches. */
    static Query of(
            Register<?> register,
            Fields<?> fields,
            ExactIndex exact,
            String columns,
            Filter filter,
            Scope scope,
            LocalDate today) {
        return new RecordList(register, fields, exact, filter, scope, today).write(columns);
    }

    private Query write(String columns) {
        Optional<String> agency = agency();
        Optional<DaySpan> span = span(agency.isPresent());
        List<Filter.Condition> ofSpan = span.map(DaySpan::conditions).orElse(List.of());
        filter.conditions().forEach(condition -> {
            asked.bind(condition);
            if (!ofSpan.contains(condition)) {
                conditions.add(asked.sql(condition));
            }
        });
        conditions.add(RecordConditions.ofVoided(filter));
        if (span.isPresent()) {
            dimensions.add(span.get().ranges(register.table(), agency.orElse("agency_value")));
        } else if (goesByCodes()) {
            fields.all().stream().filter(Codes::isIndexed).forEach(this::addCodes);
        }
        // Each record of the page by its id: the planner takes the policy's look at all bodies for one that each row
        // costs anew, and would rather read the whole table where there are some hundreds.
        return new Query(
                "select " + columns + " from (" + keys() + ") page (page_id) cross join lateral (select t.* from "
                        + register.table() + " t where t.id = page_id offset 0) t order by page_id",
                values);
    }

    /** The ids alone, so that an index answers them without the records: those of other agencies are never walked past. */
    private String keys() {
        if (!dimensions.isEmpty()) {
            return new IndexRanges(register.table(), "id", dimensions, conditions, columns).keys();
        }
        String found = register.table() + " t where " + String.join(" and ", conditions);
        // One for each agency at most: they are found first, or the planner may take the order of ids for the shorter
        // way.
        String rows = isForNumber() ? "(select t.* from " + found + " offset 0) t where true" : found;
        return "select t.id from " + rows + " and t.id > :after and t.id <= :last order by t.id limit :limitRows";
    }

    /** Whether one number is asked for, which an agency has once. */
    private boolean isForNumber() {
        return filter.conditions().stream()
                .anyMatch(condition ->
                        condition.comparison() == Filter.Comparison.EQUAL && asked.isOfNumber(condition.field()));
    }

    /** SQL for the one agency that is meant; empty when there are several, each of which is a range then. */
    private Optional<String> agency() {
        Optional<Filter.Condition> wanted = filter.conditions().stream()
                .filter(condition -> condition.field().column().equals(AGENCY))
                .findFirst();
        if (wanted.isPresent()) {
            return wanted.map(condition -> ":" + condition.parameter());
        }
        if (scope instanceof Scope.OfAgency own) {
            conditions.add("t.agency_code = :agencyInScope");
            values.put("agencyInScope", own.agencyCode());
            return Optional.of(":agencyInScope");
        }
        boolean everything =
                scope instanceof Scope.Everywhere && filter.conditions().isEmpty() && !filter.voided();
        if (isForNumber()) {
            conditions.add("t.agency_code in (select a.code from agency a)");
        } else if (!everything) {
            dimensions.add(new Dimension(
                    "agency_value", "select a.code as agency_value from agency a", "t.agency_code = :value:"));
        }
        return Optional.empty();
    }

    /** The shortest span of days, where a span is what narrows the list best. */
    private Optional<DaySpan> span(boolean oneAgency) {
        if (filter.voided() || filter.conditions().stream().anyMatch(RecordList::isExact)) {
            return Optional.empty();
        }
        return DaySpan.all(fields, filter)
                .min(Comparator.comparingLong(span -> span.days(today)))
                .filter(span -> oneAgency || span.days(today) <= DAYS_OVER_MANY_AGENCIES);
    }

    private boolean goesByCodes() {
        return !filter.voided()
                && filter.conditions().stream().noneMatch(RecordList::isExact)
                && filter.conditions().stream().anyMatch(condition -> Codes.isIndexed(condition.field()));
    }

    /** Whether an index of its own has what is asked for in one range of an agency. */
    private static boolean isExact(Filter.Condition condition) {
        return switch (condition.comparison()) {
            case ABSENT -> true;
            case EQUAL ->
                !Codes.isIndexed(condition.field())
                        && !condition.field().column().equals(AGENCY);
            case FROM, TO, PRESENT -> false;
        };
    }

    /** The index of codes has all of them, in the order of the fields: one that is asked for, or each that there is. */
    private void addCodes(Field field) {
        Optional<Filter.Condition> wanted = filter.conditions().stream()
                .filter(condition ->
                        condition.field().equals(field) && condition.comparison() == Filter.Comparison.EQUAL)
                .findFirst();
        if (wanted.isPresent()) {
            columns.add(new IndexRanges.Column(
                    Codes.indexed(field), ":" + wanted.get().parameter()));
            return;
        }
        Dimension each = Codes.ranges(field);
        values.put(Codes.parameter(field), Codes.all(field));
        dimensions.add(each);
        columns.add(new IndexRanges.Column(Codes.indexed(field), each.name()));
    }
}
