package org.gongkai.registers.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    private final ExactIndex exact;
    private final Filter filter;
    private final Scope scope;
    private final LocalDate today;
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<IndexRanges.Column> columns = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private RecordList(
            Register<?> register, Fields<?> fields, ExactIndex exact, Filter filter, Scope scope, LocalDate today) {
        this.register = register;
        this.fields = fields;
        this.exact = exact;
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
            bind(condition);
            if (!ofSpan.contains(condition)) {
                conditions.add(sql(condition));
            }
        });
        conditions.add("t.voided_at is " + (filter.voided() ? "not null" : "null"));
        if (span.isPresent()) {
            dimensions.add(span.get().ranges(register.table(), agency.orElse("agency_value")));
        } else if (goesByCodes()) {
            fields.all().stream().filter(Codes::isIndexed).forEach(this::addCodes);
        }
        return new Query(
                "select " + columns + " from (" + keys() + ") page join " + register.table()
                        + " t using (id) order by id",
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
                        condition.comparison() == Filter.Comparison.EQUAL && isOfNumber(condition.field()));
    }

    private boolean isOfNumber(Field field) {
        return register.keyField().filter(field.name()::equals).isPresent();
    }

    /** SQL for the one agency that is meant; empty when there are several, each of which is a range then. */
    private Optional<String> agency() {
        Optional<Filter.Condition> asked = filter.conditions().stream()
                .filter(condition -> condition.field().column().equals(AGENCY))
                .findFirst();
        if (asked.isPresent()) {
            return asked.map(condition -> ":" + condition.parameter());
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

    private void bind(Filter.Condition condition) {
        if (condition.field().isEncrypted()) {
            String value = condition.value().toString();
            values.put(condition.parameter(), exact.of(condition.field(), value));
            values.put(ExactIndex.open(condition.parameter()), value);
        } else {
            values.put(condition.parameter(), condition.value());
        }
    }

    private String sql(Filter.Condition condition) {
        if (condition.field().isEncrypted()) {
            return ExactIndex.condition(condition.field(), condition.parameter());
        }
        String column = "t." + condition.field().column();
        String parameter = ":" + condition.parameter();
        return switch (condition.comparison()) {
            case EQUAL -> equal(condition.field(), column) + parameter;
            case FROM -> column + " >= " + parameter;
            case TO -> column + " <= " + parameter;
            case PRESENT -> column + " is not null";
            case ABSENT -> column + " is null";
        };
    }

    /** A number is looked for as the key that the record has for it, of which there is an index. */
    private String equal(Field field, String column) {
        if (!isOfNumber(field)) {
            return Codes.indexed(field) + " = ";
        }
        return (field.isRequired() ? "" : column + " is not null and ") + "t.record_key = ";
    }

    /** The index of codes has all of them, in the order of the fields: one that is asked for, or each that there is. */
    private void addCodes(Field field) {
        Optional<Filter.Condition> asked = filter.conditions().stream()
                .filter(condition ->
                        condition.field().equals(field) && condition.comparison() == Filter.Comparison.EQUAL)
                .findFirst();
        if (asked.isPresent()) {
            columns.add(new IndexRanges.Column(
                    Codes.indexed(field), ":" + asked.get().parameter()));
            return;
        }
        Dimension each = Codes.ranges(field);
        values.put(Codes.parameter(field), Codes.all(field));
        dimensions.add(each);
        columns.add(new IndexRanges.Column(Codes.indexed(field), each.name()));
    }
}
