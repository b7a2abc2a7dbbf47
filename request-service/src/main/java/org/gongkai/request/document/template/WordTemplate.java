package org.gongkai.request.document.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A template as an office writes it in Word: a paragraph is a line, and stands on the paper as it stands there: centred and
 * large or bold is title, centred, on the right, indented or not; a row of a table is a row. A question mark before a
 * paragraph says that it is left out where one of its elements has no value.
 */
final class WordTemplate {

    private static final int LARGE = 20;

    private WordTemplate() {}

    static Template read(byte[] file) throws IOException {
        List<TemplateLine> lines = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph
                        && !paragraph.getText().isBlank()) {
                    lines.add(line(kind(paragraph), List.of(paragraph.getText().strip())));
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> lines.add(line(LineKind.ROW, cells(row))));
                }
            }
        }
        return new Template(lines);
    }

    private static TemplateLine line(LineKind kind, List<String> texts) {
        String first = texts.getFirst();
        boolean optional = first.startsWith("?") || first.startsWith("？");
        if (!optional) {
            return new TemplateLine(kind, false, texts);
        }
        List<String> rest = new ArrayList<>(texts);
        rest.set(0, first.substring(1).strip());
        return new TemplateLine(kind, true, rest);
    }

    private static LineKind kind(XWPFParagraph paragraph) {
        if (paragraph.getAlignment() == ParagraphAlignment.CENTER) {
            return paragraph.getRuns().stream().anyMatch(WordTemplate::isLarge) ? LineKind.TITLE : LineKind.CENTRE;
        }
        if (paragraph.getAlignment() == ParagraphAlignment.RIGHT) {
            return LineKind.RIGHT;
        }
        return paragraph.getIndentationFirstLine() <= 0
                        && paragraph.getText().strip().endsWith("：")
                ? LineKind.LEFT
                : LineKind.BODY;
    }

    private static boolean isLarge(XWPFRun run) {
        Double points = run.getFontSizeAsDouble();
        return run.isBold() || points != null && points >= LARGE;
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .collect(Collectors.joining())
                        .strip())
                .toList();
    }
}
