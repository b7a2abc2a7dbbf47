package org.gongkai.request.document.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Violation;
import org.gongkai.paper.Margins;
import org.gongkai.request.document.paper.HouseStyle;
import org.gongkai.request.document.paper.LineKind;
import org.gongkai.request.document.paper.Setting;
import org.gongkai.request.document.paper.Setting.Alignment;
import org.gongkai.request.document.paper.Setting.Span;

/**
 * A template as an office writes it in Word: a paragraph is a line, a row of a table a row, and each stands on the paper as it
 * stands there, with alignment, indents, distances, faces and margins. What is set as the product would set it is the
 * product's. A question mark before a paragraph says that it is left out where one of its elements has no value.
 */
final class WordTemplate {

    private static final int LARGE_POINTS = 20;

    private final List<TemplateLine> lines = new ArrayList<>();
    private final WordProperties properties;
    private final WordSetting setting;
    private boolean titled;

    private WordTemplate(XWPFDocument document) throws IOException {
        this.properties = WordProperties.of(document);
        this.setting = new WordSetting(properties, WordSection.of(document).linesOfGrid());
    }

    /**
     * What was read.
     *
     * @param faults why it cannot be used
     * @param notKept what of it is not printed
     */
    record Read(Template template, List<Violation> faults, List<Message> notKept) {}

    static Read read(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            WordSection section = WordSection.of(document);
            WordTemplate template = new WordTemplate(document);
            template.header(document, section);
            template.body(document);
            Margins margins = section.margins();
            return new Read(
                    new Template(template.lines, margins),
                    WordFaults.of(document, template.properties, template.lines, margins),
                    WordOrnaments.of(document, section));
        }
    }

    /** What stands at the head of the first page stands above all. */
    private void header(XWPFDocument document, WordSection section) {
        section.header(document).stream()
                .filter(paragraph -> !paragraph.getText().isBlank())
                .forEach(paragraph -> line(paragraph, Optional.of(LineKind.LETTERHEAD)));
    }

    private void body(XWPFDocument document) {
        boolean isBehindTable = false;
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                // Word has a paragraph behind each table, with or without words.
                if (!paragraph.getText().isBlank() || !isBehindTable) {
                    line(paragraph, Optional.empty());
                }
                isBehindTable = false;
            } else if (element instanceof XWPFTable table) {
                lines.addAll(new WordTable(setting, properties, table).lines());
                isBehindTable = true;
            }
        }
        while (!lines.isEmpty() && isBlank(lines.getLast())) {
            lines.removeLast();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (isHouse(i)) {
                lines.set(i, lines.get(i).unset());
            }
        }
    }

    private static boolean isBlank(TemplateLine line) {
        return line.kind() == LineKind.BODY
                && line.texts().getFirst().isEmpty()
                && line.settings().getFirst().findRule().isEmpty();
    }

    /** Whether the product would set a line in the same way. */
    private boolean isHouse(int i) {
        TemplateLine line = lines.get(i);
        if (line.kind() == LineKind.ROW
                || !line.isSet()
                || line.texts().getFirst().isEmpty()) {
            return false;
        }
        return line.settings()
                .getFirst()
                .equals(HouseStyle.of(
                        line.kind(),
                        kind(i - 1),
                        kind(i + 1),
                        line.texts().getFirst().length()));
    }

    private Optional<LineKind> kind(int i) {
        return i < 0 || i >= lines.size()
                ? Optional.empty()
                : Optional.of(lines.get(i).kind());
    }

    private void line(XWPFParagraph paragraph, Optional<LineKind> known) {
        SetText words = setting.text(paragraph).stripped();
        boolean optional = isOptional(words);
        SetText said = optional ? words.part(1, words.text().length()).stripped() : words;
        Setting set = setting.of(paragraph, said);
        LineKind kind = known.orElseGet(() -> kind(paragraph, said, set));
        titled = titled || kind == LineKind.TITLE;
        lines.add(new TemplateLine(kind, optional, List.of(said.text()), List.of(set), Optional.empty()));
    }

    static boolean isOptional(SetText words) {
        return words.text().startsWith("?") || words.text().startsWith("？");
    }

    private LineKind kind(XWPFParagraph paragraph, SetText words, Setting set) {
        if (words.isEmpty()) {
            return LineKind.BODY;
        }
        if (set.alignment() == Alignment.CENTRE) {
            if (!titled && set.spans().stream().allMatch(WordTemplate::isRed)) {
                return LineKind.LETTERHEAD;
            }
            return set.spans().stream().anyMatch(WordTemplate::isLarge) ? LineKind.TITLE : LineKind.CENTRE;
        }
        if (set.alignment() == Alignment.RIGHT) {
            return LineKind.RIGHT;
        }
        if (setting.level(paragraph).isPresent()) {
            return LineKind.HEADING;
        }
        return isFlush(words, set) ? LineKind.LEFT : LineKind.BODY;
    }

    private static boolean isFlush(SetText words, Setting set) {
        return set.firstLine() <= 0
                && (words.text().endsWith("：")
                        || set.equals(HouseStyle.of(
                                LineKind.LEFT,
                                Optional.empty(),
                                Optional.empty(),
                                words.text().length())));
    }

    private static boolean isLarge(Span span) {
        return span.face().bold() || span.face().points() >= LARGE_POINTS;
    }

    private static boolean isRed(Span span) {
        int colour = Integer.parseInt(span.face().colour(), 16);
        return colour >> 16 >= 0x99 && (colour >> 8 & 0xFF) < 0x50 && (colour & 0xFF) < 0x50;
    }
}
