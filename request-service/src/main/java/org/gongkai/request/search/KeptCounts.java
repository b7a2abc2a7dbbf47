package org.gongkai.request.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import org.gongkai.registers.field.Filter;
import org.gongkai.request.life.table.Stage;

/**
 * Counts from the tallies: those of whole bodies, and of what the register says of an application by codes. The rest is counted
 * application by application.
 *
 * <p>A life that is open is that of a row without an outcome, one that is invalid that of a voided row; so what has no life, and
 * the stage that its row says, is what is left.
 */
final class KeptCounts {

    /** What applications are told apart by in their tally. */
    static final String KINDS =
            "agency_code, voided, channel, applicant_kind, outcome, outcome_detail, received_year, closed_year";

    private static final String ROWS = "application_tally t where t.voided = :voided";
    private static final String LIVES = " h where (h.stage = 'INVALID') = :voided";

    private final List<String> conditions = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Of what a filter asks for that is {@link #answers answered} so. */
    KeptCounts(ApplicationFilter filter, Optional<String> ownBody) {
        values.put("voided", filter.record().voided());
        filter.several().forEach((name, asked) -> oneOf(asked.getFirst().field().column(), name, asked));
        ownBody.ifPresent(body -> {
            conditions.add(" and t.agency_code = :bodyInScope");
            bodies.add(" and h.agency_code = :bodyInScope");
            values.put("bodyInScope", body);
        });
    }

    private void oneOf(String column, String name, List<Filter.Condition> asked) {
        conditions.add(" and t." + column + " = any(:" + name + ")");
        if (name.equals("agencyCode")) {
            bodies.add(" and h." + column + " = any(:" + name + ")");
        }
        values.put(
                name,
                asked.stream().map(condition -> condition.value().toString()).toArray(String[]::new));
    }

    /** Whether the tallies tell how many of these there are. */
    static boolean answers(ApplicationFilter filter, Set<Counted> by) {
        boolean ofLives = by.stream().anyMatch(Counted::isOfLife);
        return filter.isOfCodesAlone()
                && !by.contains(Counted.DUE)
                && (!ofLives
                        || Set.of("agencyCode").containsAll(filter.several().keySet()));
    }

    /** All of them, as of one moment. */
    Map<Counted, Map<Optional<String>, Long>> count(Handle handle, Set<Counted> by) {
        Map<Counted, Map<Optional<String>, Long>> counts = new EnumMap<>(Counted.class);
        by.forEach(one -> counts.put(one, new LinkedHashMap<>()));
        String sql = by.stream()
                .map(one ->
                        "select '" + one + "' as counted, cast(value as text) as value, sum(number) as number from ("
                                + numbers(one) + ") numbers group by value having sum(number) <> 0")
                .reduce((some, more) -> some + " union all " + more)
                .orElseThrow();
        if (by.contains(Counted.STAGE)) {
            values.put(
                    "openStages",
                    Stream.of(Stage.values())
                            .filter(Stage::isOpen)
                            .map(Stage::name)
                            .toArray(String[]::new));
        }
        handle.createQuery(sql + " order by counted, value")
                .bindMap(values)
                .map((row, context) -> new Row(
                        Counted.valueOf(row.getString("counted")),
                        Optional.ofNullable(row.getString("value")),
                        row.getLong("number")))
                .forEach(row -> counts.get(row.by()).put(row.value(), row.number()));
        return counts;
    }

    private record Row(Counted by, Optional<String> value, long number) {}

    /** Values with numbers that add up to those asked for. */
    private String numbers(Counted by) {
        return switch (by) {
            case OUTCOME, OUTCOME_DETAIL, APPLICANT_KIND, CHANNEL, AGENCY_CODE -> ofRows(by.sql());
            case RECEIVED_YEAR -> ofRows("t.received_year");
            case CLOSED_YEAR -> ofRows("t.closed_year");
            case STAGE ->
                ofRows("case when t.voided then 'INVALID' when t.closed_year is null then 'RECEIVED' else 'CLOSED' end")
                        + " union all select h.stage, h.number from " + lives("handling_tally")
                        + " union all select case when h.stage = 'INVALID' then 'INVALID'"
                        + " when h.stage = any(:openStages) then 'RECEIVED' else 'CLOSED' end, -h.number from "
                        + lives("handling_tally");
            case OPEN -> ofRows("cast(t.closed_year is null as text)");
            case DUE -> throw new IllegalArgumentException("terms stand in no tally");
            case HANDLER, UNIT ->
                ofRows("null")
                        + " union all select " + by.sql() + ", count(*) from " + lives("handling")
                        + " and " + by.sql() + " is not null group by 1"
                        + " union all select null, -count(*) from " + lives("handling")
                        + " and " + by.sql() + " is not null";
        };
    }

    private String ofRows(String value) {
        return "select " + value + " as value, t.number from " + ROWS + String.join("", conditions);
    }

    private String lives(String table) {
        return table + LIVES + String.join("", bodies);
    }
}
