package org.gongkai.disclosure.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column in the tree of a list.
 *
 * @param column what is laid down of it; none for one that only holds others
 * @param state how it is kept; none likewise
 * @param items what stands in it and in all below it
 */
public record ColumnNode(
        String name,
        String path,
        Optional<CatalogueColumn> column,
        Optional<ColumnState> state,
        long items,
        List<ColumnNode> columns) {

    /** The tree of a list, in the order of the list. */
    static List<ColumnNode> tree(CatalogueList list, Map<String, ColumnState> states) {
        return below("", list.columns(), 0, states);
    }

    private static List<ColumnNode> below(
            String outer, List<CatalogueColumn> columns, int depth, Map<String, ColumnState> states) {
        Map<String, List<CatalogueColumn>> byName = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> column.names().size() > depth)
                .forEach(column -> byName.computeIfAbsent(column.names().get(depth), name -> new ArrayList<>())
                        .add(column));
        List<ColumnNode> nodes = new ArrayList<>();
        byName.forEach((name, within) -> {
            String path = outer.isEmpty() ? name : outer + "/" + name;
            Optional<CatalogueColumn> own =
                    within.stream().filter(column -> column.path().equals(path)).findFirst();
            Optional<ColumnState> state = own.map(column -> states.get(column.path()));
            List<ColumnNode> inner = below(path, within, depth + 1, states);
            long items = state.map(ColumnState::items).orElse(0L)
                    + inner.stream().mapToLong(ColumnNode::items).sum();
            nodes.add(new ColumnNode(name, path, own, state, items, inner));
        });
        return nodes;
    }
}
