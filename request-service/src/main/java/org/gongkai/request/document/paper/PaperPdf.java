package org.gongkai.request.document.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.paper.LaidPaper;
import org.gongkai.paper.PdfPress;
import org.gongkai.paper.PdfStyle;

/** Papers as PDF: A4 in the manner of GB/T 9704, or as an office has set its template. */
public final class PaperPdf {

    private static final String STYLE = """
            %s
            body { font-family: %s; font-size: 16pt; line-height: 28pt; color: #000; margin: 0 }
            h1, h2, p { font-size: 16pt; font-weight: 400; margin: 0; orphans: 2; widows: 2;
              -fs-max-justification-inter-char: 9pt }
            .right { page-break-before: avoid }
            .first { page-break-before: auto }
            .lead { page-break-after: avoid }
            .below { display: inline-block; width: 100%%; box-sizing: border-box; vertical-align: top }
            div.end { page-break-inside: avoid }
            p.draft { text-align: center; font-family: Roman, Hei, Report, ReportRare; margin-bottom: 6pt }
            table { border-collapse: collapse; width: 99.4%%; font-size: 12pt; line-height: 18pt; margin: 8pt 0;
              -fs-table-paginate: paginate }
            tr { page-break-inside: avoid }
            th, td { border: 0.6pt solid #000; padding: 4pt 5pt; text-align: left; font-weight: 400;
              vertical-align: middle }
            th { text-align: center; font-weight: 400; font-family: Roman, Hei, Report, ReportRare; white-space: nowrap }
            th.label { width: 30%%; font-family: Roman, Fang, Report, ReportRare; white-space: normal; text-align: left }
            table.grid { table-layout: fixed }
            td.empty { height: 54pt }
            table.open th, table.open td { border: none }
            table.set { margin-top: 0 }
            table.set td p { font-size: 12pt; line-height: 18pt }
            """;

    private static final String SIGNATURE = "signature";

    /** In characters: some five lines. */
    private static final int LONG = 140;

    private PaperPdf() {}

    /**
     * A paper as PDF.
     *
     * @throws org.gongkai.paper.UnprintableText when it has a character that no font has
     */
    public static byte[] print(Paper paper) {
        Set<Integer> beginning = Set.of();
        try (LaidPaper laid = PdfPress.lay(page(paper, beginning, false), builder -> {})) {
            beginning = torn(paper, laid);
            if (beginning.isEmpty() && !isDayAlone(laid)) {
                return laid.print();
            }
        }
        if (!beginning.isEmpty()) {
            try (LaidPaper laid = PdfPress.lay(page(paper, beginning, false), builder -> {})) {
                if (!isDayAlone(laid)) {
                    return laid.print();
                }
            }
        }
        return PdfPress.print(page(paper, beginning, true));
    }

    /** Whether signature or day stand on a page without the table above them; the line alone goes over within the room above it. */
    private static boolean isDayAlone(LaidPaper laid) {
        int row = laid.endOf(PaperPdfTable.LAST_ROW);
        return row >= 0 && laid.endOf(SIGNATURE) > row;
    }

    /** The tables of which a page ends behind the head. */
    private static Set<Integer> torn(Paper paper, LaidPaper laid) {
        List<Integer> tables = IntStream.range(0, paper.blocks().size())
                .filter(i -> paper.blocks().get(i).kind() == LineKind.GRID)
                .boxed()
                .toList();
        Map<String, Integer> sheets = laid.beginnings(tables.stream()
                .flatMap(i -> Stream.of(PaperPdfTable.TABLE + i, PaperPdfTable.FIRST_ROW + i))
                .toList());
        return tables.stream()
                .filter(i -> sheets.getOrDefault(PaperPdfTable.FIRST_ROW + i, 0)
                        > sheets.getOrDefault(PaperPdfTable.TABLE + i, 0))
                .collect(Collectors.toSet());
    }

    /**
     * The page that is printed.
     *
     * @param beginning the tables that begin a page
     * @param carried whether the last row of a table, or all of a short one, goes over with signature and day
     */
    private static String page(Paper paper, Set<Integer> beginning, boolean carried) {
        StringBuilder page = new StringBuilder();
        page.append("<html lang=\"zh-CN\"><head><title>")
                .append(PaperStyle.escaped(paper.title()))
                .append("</title><meta name=\"description\" content=\"")
                .append(PaperStyle.escaped(paper.title()))
                .append("\" /><style>")
                .append(STYLE.formatted(PdfStyle.page(paper.page()), PdfStyle.FANG))
                .append("</style></head><body>");
        if (paper.draft()) {
            page.append("<p class=\"draft\">（草稿）</p>");
        }
        List<Block> blocks = paper.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (isLastParagraph(blocks, i)) {
                // GB/T 9704: signature and day never stand on a page without text.
                page.append(isLong(blocks.get(i)) ? "<div>" : "<div class=\"end\">");
                if (isLong(blocks.get(i))) {
                    closing(page, paper, i);
                    break;
                }
            }
            switch (blocks.get(i).kind()) {
                case ROW, GRID ->
                    new PaperPdfTable(i, beginning.contains(i), isAboveSignature(blocks, i), carried)
                            .print(page, blocks.get(i), paper.page().room());
                case TITLE -> paragraph(page, paper, i, "h1");
                case HEADING -> paragraph(page, paper, i, "h2");
                case LETTERHEAD, CENTRE, LEFT, RIGHT, BODY -> paragraph(page, paper, i, "p");
            }
        }
        if (IntStream.range(0, blocks.size()).anyMatch(i -> isLastParagraph(blocks, i))) {
            page.append("</div>");
        }
        return page.append("</body></html>").toString();
    }

    /** Whether a table stands above signature or day, which would have a page alone where it ends one. */
    private static boolean isAboveSignature(List<Block> blocks, int i) {
        return i + 1 < blocks.size() && blocks.get(i + 1).kind() == LineKind.RIGHT;
    }

    /** Whether behind it there are signature and day alone. */
    private static boolean isLastParagraph(List<Block> blocks, int i) {
        return isText(blocks.get(i))
                && i + 1 < blocks.size()
                && blocks.get(blocks.size() - 1).kind() == LineKind.RIGHT
                && blocks.subList(i + 1, blocks.size()).stream()
                        .allMatch(block -> block.kind() == LineKind.RIGHT || isBlank(block));
    }

    /** Whether a page would be left half empty if it went over to the next as a whole. */
    private static boolean isLong(Block block) {
        return block.text().length() > LONG;
    }

    /**
     * The last paragraph and, as lines of it, what stands below: where the page ends among them, two lines of text go over with
     * signature and day.
     */
    private static void closing(StringBuilder page, Paper paper, int last) {
        List<Block> below = paper.blocks().subList(last + 1, paper.blocks().size());
        String text = PaperStyle.set(paper.text(last), paper.setting(last));
        page.append("<p class=\"closing\"")
                .append(text.replaceFirst("style=\"", "style=\"widows:" + (below.size() + 3) + ";"));
        for (int i = 0; i < below.size(); i++) {
            page.append("<br /><span class=\"below\"")
                    .append(PaperStyle.set(paper.text(last + 1 + i), paper.setting(last + 1 + i))
                            .replaceFirst(";margin:", ";padding:"))
                    .append("</span>");
        }
        page.append("</p>");
    }

    /** Whether a page may not end behind it; a long paragraph above a table lets its last lines stand. */
    private static boolean leads(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        return block.kind() == LineKind.HEADING
                || !isLong(block) && i + 1 < blocks.size() && blocks.get(i + 1).kind() == LineKind.GRID;
    }

    private static boolean isText(Block block) {
        return block.kind() == LineKind.BODY && !isBlank(block);
    }

    private static boolean isBlank(Block block) {
        return block.kind() == LineKind.BODY && block.text().isBlank();
    }

    private static void paragraph(StringBuilder page, Paper paper, int i, String tag) {
        Block block = paper.blocks().get(i);
        String keeping = block.kind() == LineKind.RIGHT
                ? i > 0 && paper.blocks().get(i - 1).kind() == LineKind.RIGHT ? "right" : "right first"
                : leads(paper.blocks(), i) ? "lead" : "";
        page.append('<').append(tag);
        if (keeping.equals("right first")) {
            page.append(" id=\"").append(SIGNATURE).append('"');
        }
        if (!keeping.isEmpty()) {
            page.append(" class=\"").append(keeping).append('"');
        }
        page.append(PaperStyle.set(paper.text(i), paper.setting(i)))
                .append("</")
                .append(tag)
                .append('>');
    }
}
