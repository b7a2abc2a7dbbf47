package org.gongkai.deploy.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** What table 3 has to say after the lives that were led, counted here from their paths. */
final class Expected {

    private final Map<String, Integer> cells = new TreeMap<>();

    /** Adds one application of a column. */
    synchronized void add(String kind, LegalPath path) {
        count(path.receivedOn().getYear(), "NEW_RECEIVED", kind);
        int closed = path.ending().on().getYear();
        count(closed, path.ending().outcome(), kind);
        count(closed, "TOTAL_CLOSED", kind);
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
