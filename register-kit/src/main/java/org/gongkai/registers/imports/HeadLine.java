package org.gongkai.registers.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.registers.imports.sheet.SheetRow;
import org.gongkai.registers.imports.sheet.stored.SheetCell;

/**
 * Where the heads of a sheet stand: below title lines, in one row or in two.
 *
 * @param row number of the (last) row of heads
 * @param end how many of the rows looked at lie up to the heads, they included
 * @param heads one for each column
 */
record HeadLine(long row, int end, List<String> heads) {

    /** So many rows with text are looked at. */
    static final int ROWS = 10;

    /** The heads among the first rows; those of which most are known when none have all that is needed. */
    static HeadLine in(List<SheetRow> rows, Heads known) {
        Comparator<HeadLine> better = Comparator.<HeadLine, Boolean>comparing(line -> !known.fit(line.heads()))
                .thenComparing(line -> -known.known(line.heads()))
                .thenComparing(HeadLine::end);
        HeadLine best = IntStream.range(0, rows.size())
                .boxed()
                .flatMap(at -> at + 1 < rows.size()
                        ? Stream.of(one(rows, at), two(rows, at, known))
                        : Stream.of(one(rows, at)))
                .min(better)
                .orElseThrow();
        return best.end() < rows.size() ? best.orBelow(one(rows, best.end()), known) : best;
    }

    /** Heads that are all merged over two rows stand in both: then the lower row belongs to them. */
    private HeadLine orBelow(HeadLine below, Heads known) {
        return known.fit(below.heads()) && known.known(below.heads()) == known.known(heads) ? below : this;
    }

    private static HeadLine one(List<SheetRow> rows, int at) {
        return new HeadLine(rows.get(at).number(), at + 1, texts(rows.get(at)));
    }

    /** Groups above their columns: 申请人 above 姓名 and 类型. */
    private static HeadLine two(List<SheetRow> rows, int at, Heads known) {
        List<String> upper = texts(rows.get(at));
        List<String> lower = texts(rows.get(at + 1));
        List<String> heads = new ArrayList<>();
        for (int column = 0; column < Math.max(upper.size(), lower.size()); column++) {
            heads.add(head(text(upper, column), text(lower, column), known));
        }
        return new HeadLine(rows.get(at + 1).number(), at + 2, heads);
    }

    private static String head(String above, String below, Heads known) {
        if (below.isBlank()) {
            return above;
        }
        return known.find(below).isEmpty() && known.find(above + below).isPresent() ? above + below : below;
    }

    private static String text(List<String> texts, int column) {
        return column < texts.size() ? texts.get(column) : "";
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }
}
