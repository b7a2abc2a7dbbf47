package org.gongkai.registers.field;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.registers.paging.IndexRanges;

/** The days of a field that a list asks for from, to, or both. */
public record DaySpan(Field field, Optional<Filter.Condition> from, Optional<Filter.Condition> to) {

    /** Every span that the filter asks for. */
    public static Stream<DaySpan> all(Fields<?> fields, Filter filter) {
        return fields.all().stream()
                .map(field -> new DaySpan(
                        field, find(filter, field, Filter.Comparison.FROM), find(filter, field, Filter.Comparison.TO)))
                .filter(span -> span.from.isPresent() || span.to.isPresent());
    }

    private static Optional<Filter.Condition> find(Filter filter, Field field, Filter.Comparison comparison) {
        return filter.conditions().stream()
                .filter(condition -> condition.field().equals(field) && condition.comparison() == comparison)
                .findFirst();
    }

    /** How many days, less one; few of a register lie behind today, and very many where the beginning is open. */
    public long days(LocalDate today) {
        LocalDate end =
                to.map(Filter.Condition::value).map(LocalDate.class::cast).orElse(today);
        return from.map(Filter.Condition::value)
                .map(LocalDate.class::cast)
                .map(begin -> ChronoUnit.DAYS.between(begin, end))
                .orElse(Long.MAX_VALUE);
    }

    /** The conditions that make it. */
    public List<Filter.Condition> conditions() {
        return Stream.concat(from.stream(), to.stream()).toList();
    }

    /**
     * The ranges of an index for every day of the span, as far as the agency has records.
     *
     * @param agency SQL for the code of the agency
     */
    public IndexRanges.Dimension ranges(String table, String agency) {
        String column = "t." + field.column();
        String first =
                from.map(some -> "greatest(low, :" + some.parameter() + ")").orElse("low");
        String last = to.map(some -> "least(high, :" + some.parameter() + ")").orElse("high");
        String ofAgency =
                "select %1$s from %2$s t where t.agency_code = %3$s and t.voided_at is null and %1$s is not null order by %1$s"
                        .formatted(column, table, agency);
        String days = """
                select ends.first_day + n as day_value
                from (select %s as first_day, %s as last_day
                      from (select (%s limit 1) as low, (%s desc limit 1) as high) known where low is not null) ends
                    cross join lateral generate_series(0, ends.last_day - ends.first_day) n""".formatted(first, last, ofAgency, ofAgency);
        return new IndexRanges.Dimension("day_value", days, column + " = :value:");
    }
}
