package org.gongkai.form.grid;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.form.Block;
import org.gongkai.form.CellId;
import org.gongkai.form.FormTable;
import org.gongkai.form.Head;
import org.gongkai.form.grid.Grid.Box;
import org.gongkai.form.grid.Grid.Kind;

/** Draws a table whose rows stand beside each other: their heads above the column heads, one line of figures. */
final class AcrossDrawing {

    private final FormTable table;
    private final Block block;
    private final int height;

    AcrossDrawing(FormTable table) {
        this.table = table;
        this.block = table.blocks().getFirst();
        this.height = depth(block.rows()) + depth(block.columns());
    }

    int drawOn(List<List<Box>> lines) {
        List<List<Box>> heads = new ArrayList<>();
        for (int level = 0; level < height; level++) {
            heads.add(new ArrayList<>());
        }
        List<Box> figures = new ArrayList<>();
        block.rows().forEach(row -> drawRow(row, 0, heads, figures));
        lines.addAll(heads);
        lines.add(figures);
        return figures.size();
    }

    private void drawRow(Head head, int level, List<List<Box>> heads, List<Box> figures) {
        int columns = block.columnLeaves().size();
        heads.get(level)
                .add(Box.head(
                        Kind.COLUMN_HEAD, head.label(), 1, (int) head.leaves().count() * columns));
        switch (head) {
            case Head.Group group -> group.heads().forEach(below -> drawRow(below, level + 1, heads, figures));
            case Head.Leaf row -> {
                for (Head.Leaf column : block.columnLeaves()) {
                    heads.get(level + 1).add(Box.head(Kind.COLUMN_HEAD, column.label(), height - level - 1, 1));
                    figures.add(Box.figure(new CellId(table.id(), row.id(), column.id()), 1));
                }
            }
        }
    }

    private static int depth(List<Head> heads) {
        return heads.stream().mapToInt(Head::depth).max().orElse(1);
    }
}
