package org.gongkai.request.document.paper;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a paper in a PDF, which bears ids by which it is seen where pages end.
 *
 * @param table its place among the pieces of the paper
 * @param begins whether it begins a page
 * @param above whether signature or day stand below it
 * @param carried whether its last row, or all of a short one, goes over with them
 */
record PaperPdfTable(int table, boolean begins, boolean above, boolean carried) {

    /** What the ids of tables with a head begin with. */
    static final String TABLE = "table-";

    /** Likewise, of their first rows. */
    static final String FIRST_ROW = "first-row-";

    /** The id of the last row above signature or day. */
    static final String LAST_ROW = "last-row";

    /** A short table goes over as a whole. */
    private String ofTable(int rows) {
        return begins || above && carried && rows <= Paper.FEW_ROWS ? "page-break-before:always;" : "";
    }

    private String ofRow(int row, int rows) {
        boolean last = above && row == rows - 1;
        return !last
                ? row == 1 ? "<tr id=\"" + FIRST_ROW + table + "\">" : "<tr>"
                : "<tr id=\"" + LAST_ROW + "\""
                        + (carried && rows > Paper.FEW_ROWS ? " style=\"page-break-before:always\">" : ">");
    }

    /** Adds the table to the page. */
    void print(StringBuilder page, Block block, int room) {
        if (block.table() == null) {
            house(page, block.rows(), block.kind() == LineKind.GRID);
        } else {
            asSet(page, block, room);
        }
    }

    private void house(StringBuilder page, List<List<String>> rows, boolean hasHead) {
        page.append(hasHead ? "<table class=\"grid\" id=\"" + TABLE + table + "\"" : "<table")
                .append(" style=\"")
                .append(ofTable(rows.size()))
                .append("\">")
                .append(hasHead ? columns(HouseStyle.columns(rows)) : "");
        for (int line = 0; line < rows.size(); line++) {
            boolean head = hasHead && line == 0;
            page.append(head ? "<thead><tr>" : ofRow(line, rows.size()));
            for (int column = 0; column < rows.get(line).size(); column++) {
                String text = rows.get(line).get(column);
                if (head) {
                    cell(page, "th scope=\"col\"", "th", text);
                } else if (!hasHead && column == 0) {
                    cell(page, "th class=\"label\" scope=\"row\"", "th", text);
                } else {
                    // A cell of a form is left empty to be written into by hand.
                    cell(page, text.isEmpty() && !hasHead ? "td class=\"empty\"" : "td", "td", text);
                }
            }
            page.append(head ? "</tr></thead>" : "</tr>");
        }
        page.append("</table>");
    }

    private static void cell(StringBuilder page, String tag, String name, String text) {
        page.append('<')
                .append(tag)
                .append('>')
                .append(PaperStyle.escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    /** Columns as wide as these beside each other: a day or a number stands on one line, as it does in Word. */
    private static String columns(List<Integer> widths) {
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        return widths.stream()
                .map(width -> "<col style=\"width:" + 100.0 * width / all + "%\" />")
                .collect(Collectors.joining("", "<colgroup>", "</colgroup>"));
    }

    private void asSet(StringBuilder page, Block block, int room) {
        TableSetting set = block.table();
        int all = set.columns().stream().mapToInt(Integer::intValue).sum();
        page.append("<table class=\"")
                .append(set.bordered() ? "set" : "set open")
                .append("\" style=\"")
                .append(ofTable(block.rows().size()))
                .append("width:")
                .append(Math.min(99.4, 100.0 * all / room))
                .append("%\">")
                .append(columns(set.columns()));
        for (int row = 0; row < block.rows().size(); row++) {
            page.append(ofRow(row, block.rows().size()));
            for (int cell = 0; cell < block.rows().get(row).size(); cell++) {
                page.append("<td colspan=\"")
                        .append(set.spans().get(row).get(cell))
                        .append("\"><p")
                        .append(PaperStyle.set(
                                block.rows().get(row).get(cell),
                                block.settings().get(row).get(cell)))
                        .append("</p></td>");
            }
            page.append("</tr>");
        }
        page.append("</table>");
    }
}
