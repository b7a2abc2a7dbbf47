package org.gongkai.form.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.form.Block;
import org.gongkai.form.CellId;
import org.gongkai.form.FormTable;
import org.gongkai.form.Head;
import org.gongkai.form.grid.Grid.Box;
import org.gongkai.form.grid.Grid.Kind;

/** Draws a table whose rows are lines: column heads above, row heads at the left. */
final class DownDrawing {

    private final FormTable table;
    private final int headWidth;
    private final int figureWidth;

    DownDrawing(FormTable table) {
        this.table = table;
        this.headWidth = table.blocks().stream()
                .mapToInt(block -> depth(block.rows()))
                .max()
                .orElse(1);
        this.figureWidth = table.blocks().stream()
                .mapToInt(block -> block.columnLeaves().size())
                .max()
                .orElse(0);
    }

    int drawOn(List<List<Box>> lines) {
        for (Block block : table.blocks()) {
            block.caption()
                    .ifPresent(
                            caption -> lines.add(List.of(Box.head(Kind.CAPTION, caption, 1, headWidth + figureWidth))));
            drawHeads(block, lines);
            drawRows(block, lines);
        }
        return headWidth + figureWidth;
    }

    private void drawHeads(Block block, List<List<Box>> lines) {
        int height = depth(block.columns());
        List<List<Box>> heads = new ArrayList<>();
        for (int level = 0; level < height; level++) {
            heads.add(new ArrayList<>());
        }
        block.stub().ifPresent(stub -> heads.getFirst().add(Box.head(Kind.STUB, stub, height, headWidth)));
        block.columns().forEach(column -> drawHead(column, 0, height, block, heads));
        lines.addAll(heads);
    }

    private void drawHead(Head head, int level, int height, Block block, List<List<Box>> heads) {
        switch (head) {
            case Head.Leaf leaf ->
                heads.get(level).add(Box.head(Kind.COLUMN_HEAD, leaf.label(), height - level, span(leaf, block)));
            case Head.Group group -> {
                int span = group.leaves().mapToInt(leaf -> span(leaf, block)).sum();
                heads.get(level).add(Box.head(Kind.COLUMN_HEAD, group.label(), 1, span));
                group.heads().forEach(below -> drawHead(below, level + 1, height, block, heads));
            }
        }
    }

    private void drawRows(Block block, List<List<Box>> lines) {
        for (Head row : block.rows()) {
            drawRow(row, headWidth, block, lines, new ArrayList<>());
        }
    }

    /** {@code open} holds the merged heads that start on the next line. */
    private void drawRow(Head head, int room, Block block, List<List<Box>> lines, List<Box> open) {
        switch (head) {
            case Head.Leaf leaf -> {
                Box label = Box.head(Kind.ROW_HEAD, leaf.label(), 1, room);
                Stream<Box> figures = block.columnLeaves().stream()
                        .map(column -> Box.figure(new CellId(table.id(), leaf.id(), column.id()), span(column, block)));
                lines.add(Stream.concat(Stream.concat(open.stream(), Stream.of(label)), figures)
                        .toList());
                open.clear();
            }
            case Head.Group group -> {
                open.add(Box.head(
                        Kind.ROW_HEAD, group.label(), (int) group.leaves().count(), 1));
                group.heads().forEach(below -> drawRow(below, room - 1, block, lines, open));
            }
        }
    }

    /** A block narrower than its table gives the room that is left to its last column. */
    private int span(Head.Leaf column, Block block) {
        List<Head.Leaf> columns = block.columnLeaves();
        return columns.getLast().equals(column) ? figureWidth - columns.size() + 1 : 1;
    }

    private static int depth(List<Head> heads) {
        return heads.stream().mapToInt(Head::depth).max().orElse(1);
    }
}
