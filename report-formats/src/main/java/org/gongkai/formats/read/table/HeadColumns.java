package org.gongkai.formats.read.table;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongkai.form.Block;
import org.gongkai.form.Form;
import org.gongkai.form.Head;
import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.source.SourceLine;

/** Where the figures of a table begin, told by the columns under its first and its last head. */
final class HeadColumns {

    private HeadColumns() {}

    /** The first column by the width of the lines and the number of figures in them, as {@code 10/7}. */
    static Map<String, Integer> of(Form form, ExpectedTable table, List<SourceLine> lines) {
        Map<String, Integer> first = new HashMap<>();
        for (Block block : form.findTable(table.id()).orElseThrow().blocks()) {
            List<Head.Leaf> leaves = block.columnLeaves();
            if (leaves.size() < 2) {
                continue;
            }
            List<SourceLine> tabular =
                    lines.stream().filter(SourceLine::tabular).toList();
            tabular.stream().map(line -> line.cells().size()).distinct().forEach(width -> {
                List<Integer> begins = columns(tabular, width, leaves.getFirst());
                List<Integer> ends = columns(tabular, width, leaves.getLast());
                boolean agree = begins.size() == 1 && ends.contains(begins.getFirst() + leaves.size() - 1);
                if (agree) {
                    first.put(width + "/" + leaves.size(), begins.getFirst());
                }
            });
        }
        return first;
    }

    private static List<Integer> columns(List<SourceLine> lines, int width, Head.Leaf head) {
        Set<Integer> columns = new LinkedHashSet<>();
        String words = Wording.bare(head.label().zh());
        for (SourceLine line : lines) {
            ReadingTime.check();
            for (int column = 0; column < line.cells().size() && line.cells().size() == width; column++) {
                if (Wording.bare(line.cells().get(column).text()).equals(words)) {
                    columns.add(column);
                }
            }
        }
        return List.copyOf(columns);
    }
}
