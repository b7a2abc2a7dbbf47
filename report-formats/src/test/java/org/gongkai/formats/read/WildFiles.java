package org.gongkai.formats.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

import org.gongkai.form.grid.Grid;
import org.gongkai.paper.PdfPress;

/** Puts pages into files of every kind, laid out as programs and people do. */
enum WildFiles {
    HTML(FileKind.HTML),
    DOCX(FileKind.DOCX),
    PDF(FileKind.PDF),
    MARKDOWN(FileKind.MARKDOWN),
    /** Lines broken at a width, no empty ones between heading and text. */
    MARKDOWN_IN_LINES(FileKind.MARKDOWN),
    /** A paragraph a line. */
    TEXT(FileKind.TEXT),
    /** As a page of a PDF is copied: lines of one width. */
    TEXT_OF_A_WIDTH(FileKind.TEXT),
    /** Lines broken anywhere. */
    TEXT_BROKEN_ANYWHERE(FileKind.TEXT),
    /** With page numbers between. */
    TEXT_IN_PAGES(FileKind.TEXT),
    TEXT_IN_ONE_LINE(FileKind.TEXT);

    private final FileKind kind;

    WildFiles(FileKind kind) {
        this.kind = kind;
    }

    FileKind kind() {
        return kind;
    }

    byte[] print(WildPage page, Random random) {
        return switch (this) {
            case HTML -> bytes(html(page, false));
            case PDF -> PdfPress.print(html(page, true), builder -> {});
            case DOCX -> word(page);
            case MARKDOWN -> bytes(markdown(page, 0));
            case MARKDOWN_IN_LINES -> bytes(markdown(page, 30 + random.nextInt(20)));
            case TEXT -> bytes(String.join("\n", lines(page, random, "\t", 0)));
            case TEXT_OF_A_WIDTH -> bytes(String.join("\n", lines(page, random, "\t", 22 + random.nextInt(20))));
            case TEXT_BROKEN_ANYWHERE -> bytes(String.join("\n", lines(page, random, "   ", -1)));
            case TEXT_IN_PAGES -> bytes(inPages(lines(page, random, "\t", 36)));
            case TEXT_IN_ONE_LINE -> bytes(String.join(" ", lines(page, random, " ", 0)));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String box(WildPage page, WildPage.Part.Table table, Grid.Box box) {
        if (box.label().isPresent()) {
            String label = box.label().get().zh();
            return table.inYuan() ? label.replace("（单位：万元）", table.unitInCell() ? "" : "（单位：元）") : label;
        }
        BigDecimal amount = page.figures().amount(box.cell().orElseThrow()).orElseThrow();
        boolean isFee = table.inYuan() && box.cell().get().column().equals("WAN_YUAN");
        return isFee
                ? amount.movePointRight(4).toPlainString() + (table.unitInCell() ? "元" : "")
                : amount.toPlainString();
    }

    private static String html(WildPage page, boolean onPaper) {
        StringBuilder html = new StringBuilder("<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"/><title>年报</title>");
        html.append(
                onPaper
                        ? "<style>html, body, h1, p, td { font-family: Report, ReportRare } table { border-collapse: collapse; width: 100%; font-size: 8pt } td { border: 0.6pt solid #000 } @page { size: A4; margin: 25mm; @bottom-center { font-family: Report; content: counter(page) } }</style>"
                        : "");
        html.append("</head><body>");
        for (WildPage.Part part : page.parts()) {
            switch (part) {
                case WildPage.Part.Words words -> {
                    String tag = words.level() == 1 ? "h1" : "p";
                    html.append('<')
                            .append(tag)
                            .append('>')
                            .append(words.text().replace("&", "&amp;").replace(">", "&gt;"));
                    html.append("</").append(tag).append(">\n");
                }
                case WildPage.Part.Table table -> {
                    html.append("<table>");
                    for (List<Grid.Box> line : table.grid().lines()) {
                        html.append("<tr>");
                        for (Grid.Box box : line) {
                            html.append("<td rowspan=\"")
                                    .append(box.rowSpan())
                                    .append("\" colspan=\"")
                                    .append(box.columnSpan())
                                    .append("\">");
                            html.append(box(page, table, box)).append("</td>");
                        }
                        html.append("</tr>\n");
                    }
                    html.append("</table>\n");
                }
            }
        }
        return html.append("</body></html>").toString();
    }

    private static String markdown(WildPage page, int width) {
        StringBuilder text = new StringBuilder();
        for (WildPage.Part part : page.parts()) {
            switch (part) {
                case WildPage.Part.Words words -> {
                    text.append("#".repeat(Math.max(0, words.level()))).append(words.level() > 0 ? " " : "");
                    text.append(String.join(
                            "\n", words.level() > 0 ? List.of(words.text()) : broken(words.text(), width, null)));
                    text.append(width > 0 ? "\n" : "\n\n").append(words.level() < 0 ? "\n" : "");
                }
                case WildPage.Part.Table table -> {
                    text.append('\n');
                    List<String[]> rows = rows(page, table);
                    for (int row = 0; row < rows.size(); row++) {
                        text.append("| ")
                                .append(String.join(" | ", rows.get(row)))
                                .append(" |\n");
                        if (row == 2) {
                            text.append('|')
                                    .append("---|".repeat(table.grid().width()))
                                    .append('\n');
                        }
                    }
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static List<String[]> rows(WildPage page, WildPage.Part.Table table) {
        List<String[]> rows = new ArrayList<>();
        for (int line = 0; line < table.grid().lines().size(); line++) {
            String[] row = new String[table.grid().width()];
            Arrays.fill(row, "");
            rows.add(row);
        }
        table.grid()
                .placed()
                .forEach(placed -> rows.get(placed.line())[placed.column()] = box(page, table, placed.box()));
        return rows;
    }

    /** {@code width} 0 breaks nothing, less breaks anywhere. */
    private static List<String> lines(WildPage page, Random random, String between, int width) {
        List<String> lines = new ArrayList<>();
        for (WildPage.Part part : page.parts()) {
            switch (part) {
                case WildPage.Part.Words words ->
                    lines.addAll(words.level() == 0 ? broken(words.text(), width, random) : List.of(words.text()));
                case WildPage.Part.Table table ->
                    rows(page, table)
                            .forEach(row -> lines.add(String.join(between, row).replaceAll("^ +", "")));
            }
        }
        return lines;
    }

    private static List<String> broken(String text, int width, Random random) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int length = width == 0 ? text.length() : width > 0 ? width : 8 + random.nextInt(40);
            lines.add(text.substring(from, Math.min(text.length(), from + length)));
            from += length;
        }
        return lines;
    }

    private static String inPages(List<String> lines) {
        StringBuilder text = new StringBuilder();
        int page = 1;
        for (int at = 0; at < lines.size(); at++) {
            text.append(lines.get(at)).append('\n');
            if (at % 30 == 29) {
                text.append('\n')
                        .append(page % 2 == 0 ? "— " + page + " —" : page)
                        .append("\n\n");
                page++;
            }
        }
        return text.toString();
    }

    private static byte[] word(WildPage page) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (WildPage.Part part : page.parts()) {
                switch (part) {
                    case WildPage.Part.Words words ->
                        document.createParagraph().createRun().setText(words.text());
                    case WildPage.Part.Table table -> word(page, table, document);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void word(WildPage page, WildPage.Part.Table table, XWPFDocument document) {
        XWPFTable drawn =
                document.createTable(table.grid().lines().size(), table.grid().width());
        for (Grid.Placed placed : table.grid().placed()) {
            for (int down = 0; down < placed.box().rowSpan(); down++) {
                for (int across = 0; across < placed.box().columnSpan(); across++) {
                    XWPFTableCell cell = drawn.getRow(placed.line() + down).getCell(placed.column() + across);
                    var properties = cell.getCTTc().addNewTcPr();
                    if (placed.box().columnSpan() > 1) {
                        properties.addNewHMerge().setVal(across == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                    }
                    if (placed.box().rowSpan() > 1) {
                        properties.addNewVMerge().setVal(down == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                    }
                    if (down == 0 && across == 0) {
                        cell.setText(box(page, table, placed.box()));
                    }
                }
            }
        }
    }
}
