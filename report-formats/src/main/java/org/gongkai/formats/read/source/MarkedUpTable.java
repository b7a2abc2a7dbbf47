package org.gongkai.formats.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.gongkai.form.words.Message;
import org.gongkai.formats.words.FormatWords;

/** Lays the boxes of a table with spans into lines of columns. */
final class MarkedUpTable {

    private static final int MOST_COLUMNS = 200;

    private final List<TreeMap<Integer, SourceLine.SourceCell>> lines = new ArrayList<>();
    private int line = -1;
    private int column;
    private long laid;

    void beginLine() {
        line++;
        column = 0;
        while (lines.size() <= line) {
            lines.add(new TreeMap<>());
        }
    }

    void add(String text, int rowSpan, int columnSpan) {
        while (lines.get(line).containsKey(column)) {
            column++;
        }
        if (column >= MOST_COLUMNS) {
            return;
        }
        int right = column + Math.clamp(columnSpan, 1, MOST_COLUMNS - column);
        int below = line + Math.clamp(rowSpan, 1, MOST_COLUMNS);
        laid += (long) (right - column) * (below - line);
        SourceLines.requireFew(laid);
        for (int down = line; down < below; down++) {
            while (lines.size() <= down) {
                lines.add(new TreeMap<>());
            }
            for (int across = column; across < right; across++) {
                boolean first = down == line && across == column;
                lines.get(down).putIfAbsent(across, new SourceLine.SourceCell(first ? text : "", !first));
            }
        }
        column = right;
    }

    /** The lines; {@code place} names the table. */
    List<SourceLine> lines(Message place) {
        int width = lines.stream()
                .filter(one -> !one.isEmpty())
                .mapToInt(one -> one.lastKey() + 1)
                .max()
                .orElse(0);
        SourceLines.requireFew((long) width * lines.size());
        List<SourceLine> drawn = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<SourceLine.SourceCell> cells = new ArrayList<>();
            for (int at = 0; at < width; at++) {
                cells.add(lines.get(i).getOrDefault(at, new SourceLine.SourceCell("", true)));
            }
            drawn.add(new SourceLine(FormatWords.LINE_OF.with(place, i + 1), cells, true));
        }
        return drawn;
    }
}
