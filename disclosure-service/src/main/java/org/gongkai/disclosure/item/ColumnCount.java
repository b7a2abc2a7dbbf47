package org.gongkai.disclosure.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many items stand in a column of the catalogue (栏目).
 *
 * @param count items of the column and of all below it
 * @param columns the columns directly below
 */
@Schema(name = "ColumnCount")
public record ColumnCount(String column, long count, List<ColumnCount> columns) {

    /** The tree of the columns with these paths. */
    static List<ColumnCount> tree(Map<List<String>, Long> counts) {
        Map<String, Map<List<String>, Long>> byFirst = new TreeMap<>();
        counts.forEach((path, count) -> {
            if (!path.isEmpty()) {
                byFirst.computeIfAbsent(path.getFirst(), first -> new java.util.HashMap<>())
                        .put(path.subList(1, path.size()), count);
            }
        });
        List<ColumnCount> tree = new ArrayList<>();
        byFirst.forEach((first, below) -> tree.add(new ColumnCount(
                first, below.values().stream().mapToLong(Long::longValue).sum(), tree(below))));
        return tree;
    }
}
