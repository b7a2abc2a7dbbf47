package org.gongkai.request.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

/** What applications are counted by. */
public enum Counted {
    STAGE("stage", ApplicationRows.STAGE),
    OUTCOME("outcome", "t.outcome"),
    OUTCOME_DETAIL("outcomeDetail", "t.outcome_detail"),
    APPLICANT_KIND("applicantKind", "t.applicant_kind"),
    CHANNEL("channel", "t.channel"),
    AGENCY_CODE("agencyCode", "t.agency_code"),
    HANDLER("handler", "h.handler"),
    UNIT("unit", "h.unit"),
    RECEIVED_YEAR("receivedYear", "cast(extract(year from t.received_on) as text)"),
    CLOSED_YEAR("closedYear", "cast(extract(year from t.closed_on) as text)");

    private final String parameter;
    private final String sql;

    Counted(String parameter, String sql) {
        this.parameter = parameter;
        this.sql = sql;
    }

    /** Its name in a request. */
    public String parameter() {
        return parameter;
    }

    /** Whether lives tell it, and not the register. */
    boolean isOfLife() {
        return this == STAGE || this == HANDLER || this == UNIT;
    }

    /** How it is told of an application {@code t} with the life {@code h}. */
    String sql() {
        return sql;
    }

    /** The one with this name. */
    public static Optional<Counted> find(String parameter) {
        return Stream.of(values())
                .filter(one -> one.parameter.equals(parameter))
                .findFirst();
    }

    /** All of them, in one look at the rows. */
    static Map<Counted, Map<Optional<String>, Long>> count(Handle handle, ApplicationRows rows, Set<Counted> by) {
        List<Counted> some = List.copyOf(by);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            columns.add(some.get(i).sql + " as by" + i);
        }
        String names = indexed(some, "by");
        String sql = "select " + names + ", grouping(" + names + ") as missing, count(*) as number from ("
                + rows.selectAll(String.join(", ", columns)) + ") counted group by grouping sets ("
                + names.replaceAll("by\\d+", "($0)") + ") order by " + names;
        Map<Counted, Map<Optional<String>, Long>> counts = new EnumMap<>(Counted.class);
        some.forEach(one -> counts.put(one, new LinkedHashMap<>()));
        handle.createQuery(sql)
                .bindMap(rows.values())
                .map((row, context) -> {
                    // Of the grouped columns one bit is 0: that of the column which the row is about.
                    int grouped = row.getInt("missing");
                    int place = 0;
                    while ((grouped >> (some.size() - 1 - place) & 1) == 1) {
                        place++;
                    }
                    return new Row(
                            some.get(place), Optional.ofNullable(row.getString(place + 1)), row.getLong("number"));
                })
                .forEach(row -> counts.get(row.by()).put(row.value(), row.number()));
        return counts;
    }

    private record Row(Counted by, Optional<String> value, long number) {}

    private static String indexed(List<Counted> some, String name) {
        return Stream.iterate(0, i -> i + 1)
                .limit(some.size())
                .map(i -> name + i)
                .collect(Collectors.joining(", "));
    }
}
