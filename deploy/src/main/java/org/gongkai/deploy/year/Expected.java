package org.gongkai.deploy.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** What table 3 has to say after the lives that were led, counted here from their paths. */
final class Expected {

    private final Map<String, Integer> cells = new TreeMap<>();
    private final Map<Integer, Integer> yuan = new TreeMap<>();
    private final Map<Integer, Integer> charged = new TreeMap<>();

    /** Adds one application of a column. */
    synchronized void add(String kind, LegalPath path) {
        count(path.receivedOn().getYear(), "NEW_RECEIVED", kind);
        int closed = path.ending().on().getYear();
        count(closed, path.ending().outcome(), kind);
        count(closed, "TOTAL_CLOSED", kind);
        path.money().byYear().forEach((year, net) -> {
            yuan.merge(year, net, Integer::sum);
            charged.merge(year, net > 0 ? 1 : 0, Integer::sum);
        });
        for (int year = path.receivedOn().getYear(); year < closed; year++) {
            count(year, "CARRIED_OUT", kind);
            count(year + 1, "CARRIED_IN", kind);
        }
    }

    private void count(int year, String row, String kind) {
        for (String column : List.of(kind, "TOTAL")) {
            cells.merge(year + " " + row + "." + column, 1, Integer::sum);
        }
    }

    /** What section six says of a year otherwise than it has to: what came in less what was given back (domain 3.4). */
    synchronized List<String> differences(int year, int applications, BigDecimal amount) {
        BigDecimal due = BigDecimal.valueOf(yuan.getOrDefault(year, 0));
        return applications == charged.getOrDefault(year, 0) && amount.compareTo(due) == 0
                ? List.of()
                : List.of("%d section six: %d applications, %s yuan, and not %d, %s"
                        .formatted(year, applications, amount, charged.getOrDefault(year, 0), due));
    }

    /** Cells of a year's table that are not as they have to be. */
    synchronized List<String> differences(int year, JsonNode table) {
        List<String> differences = new ArrayList<>();
        table.properties()
                .forEach(row -> row.getValue().properties().forEach(column -> {
                    int there = column.getValue().asInt();
                    int due = cells.getOrDefault(year + " " + row.getKey() + "." + column.getKey(), 0);
                    if (there != due) {
                        differences.add(
                                "%d %s.%s: %d, and not %d".formatted(year, row.getKey(), column.getKey(), there, due));
                    }
                }));
        return differences;
    }
}
