package org.gongkai.request.document.template;

import java.util.List;
import java.util.stream.IntStream;

import org.gongkai.paper.PdfPress;

/** Papers as PDF: A4 in the manner of GB/T 9704. */
public final class PaperPdf {

    private static final String STYLE = """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm;
              @bottom-center { content: "— " counter(page) " —"; font-family: Report; font-size: 14pt } }
            body { font-family: Report, ReportRare; font-size: 16pt; line-height: 28pt; color: #000; margin: 0 }
            h1 { font-size: 22pt; line-height: 34pt; text-align: center; font-weight: 700; margin: 0 }
            h1.last { margin-bottom: 14pt }
            p { margin: 0; text-indent: 32pt; text-align: left; orphans: 2; widows: 2 }
            p.centre { text-align: center; text-indent: 0; margin-bottom: 14pt }
            p.left { text-indent: 0 }
            p.right { text-align: right; text-indent: 0; margin-right: 64pt; page-break-before: avoid }
            p.first { margin-top: 28pt; page-break-before: auto }
            p.lead { page-break-after: avoid }
            div.end { page-break-inside: avoid }
            p.draft { text-indent: 0; text-align: center; font-weight: 700; margin-bottom: 6pt }
            table { border-collapse: collapse; width: 99.4%; font-size: 12pt; line-height: 18pt; margin: 8pt 0;
              -fs-table-paginate: paginate }
            tr { page-break-inside: avoid }
            th, td { border: 0.6pt solid #000; padding: 4pt 5pt; text-align: left; font-weight: 400;
              vertical-align: middle }
            th { text-align: center; font-weight: 700; white-space: nowrap }
            th.label { width: 30%; font-weight: 400; white-space: normal }
            td.empty { height: 54pt }
            """;

    private PaperPdf() {}

    /**
     * A paper as PDF.
     *
     * @throws org.gongkai.paper.UnprintableText when it has a character that no font has
     */
    public static byte[] print(Paper paper) {
        StringBuilder page = new StringBuilder();
        page.append("<html lang=\"zh-CN\"><head><title>")
                .append(escaped(paper.title()))
                .append("</title><meta name=\"description\" content=\"")
                .append(escaped(paper.title()))
                .append("\" /><style>")
                .append(STYLE)
                .append("</style></head><body>");
        if (paper.draft()) {
            page.append("<p class=\"draft\">（草稿）</p>");
        }
        for (int i = 0; i < paper.blocks().size(); i++) {
            boolean begins = i == 0
                    || paper.blocks().get(i - 1).kind() != paper.blocks().get(i).kind();
            boolean ends = i + 1 == paper.blocks().size()
                    || paper.blocks().get(i + 1).kind() != paper.blocks().get(i).kind();
            if (isLastParagraph(paper.blocks(), i)) {
                // GB/T 9704: signature and day never stand on a page without text.
                page.append("<div class=\"end\">");
            }
            if (leadsToATable(paper.blocks(), i)) {
                tag(page, "p", "lead", paper.blocks().get(i).text());
            } else {
                block(page, paper.blocks().get(i), begins, ends);
            }
        }
        if (IntStream.range(0, paper.blocks().size()).anyMatch(i -> isLastParagraph(paper.blocks(), i))) {
            page.append("</div>");
        }
        return PdfPress.print(page.append("</body></html>").toString());
    }

    /** Whether behind it there are signature and day alone. */
    private static boolean isLastParagraph(List<Block> blocks, int i) {
        return blocks.get(i).kind() == LineKind.BODY
                && i + 1 < blocks.size()
                && blocks.subList(i + 1, blocks.size()).stream().allMatch(block -> block.kind() == LineKind.RIGHT);
    }

    private static boolean leadsToATable(List<Block> blocks, int i) {
        return blocks.get(i).kind() == LineKind.BODY
                && i + 1 < blocks.size()
                && blocks.get(i + 1).kind() == LineKind.GRID;
    }

    private static void block(StringBuilder page, Block block, boolean begins, boolean ends) {
        switch (block.kind()) {
            case TITLE -> tag(page, "h1", ends ? "last" : "", block.text());
            case CENTRE -> tag(page, "p", "centre", block.text());
            case LEFT -> tag(page, "p", "left", block.text());
            case RIGHT -> tag(page, "p", begins ? "right first" : "right", block.text());
            case BODY -> tag(page, "p", "", block.text());
            case ROW -> table(page, block.rows(), false);
            case GRID -> table(page, block.rows(), true);
        }
    }

    private static void table(StringBuilder page, List<List<String>> rows, boolean hasHead) {
        page.append("<table>");
        for (int line = 0; line < rows.size(); line++) {
            boolean head = hasHead && line == 0;
            page.append(head ? "<thead><tr>" : "<tr>");
            for (int column = 0; column < rows.get(line).size(); column++) {
                String text = rows.get(line).get(column);
                if (head) {
                    page.append("<th scope=\"col\">").append(escaped(text)).append("</th>");
                } else if (!hasHead && column == 0) {
                    page.append("<th class=\"label\" scope=\"row\">")
                            .append(escaped(text))
                            .append("</th>");
                } else {
                    // A cell of a form is left empty to be written into by hand.
                    tag(page, "td", text.isEmpty() && !hasHead ? "empty" : "", text);
                }
            }
            page.append(head ? "</tr></thead>" : "</tr>");
        }
        page.append("</table>");
    }

    private static void tag(StringBuilder page, String name, String style, String text) {
        page.append('<').append(name);
        if (!style.isEmpty()) {
            page.append(" class=\"").append(style).append('"');
        }
        page.append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
