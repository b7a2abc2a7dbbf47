package org.gongkai.request.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Violation;
import org.gongkai.paper.Margins;
import org.gongkai.request.document.paper.LineKind;
import org.gongkai.request.document.paper.Setting.Span;
import org.gongkai.request.document.words.DocumentWords;

/** Why what an office has written in Word cannot be printed as it stands: words would be lost, or could not be read. */
final class WordFaults {

    private static final int LEAST_MILLIMETRES = 80;
    private static final int LEAST_MILLIMETRES_DOWN = 120;
    private static final int LEAST_MILLIMETRES_OF_LINE = 30;
    private static final double SMALLEST = 8;
    private static final double LARGEST = 72;

    /** WCAG 2.1 asks so much of large letters. */
    private static final double LEAST_CONTRAST = 3;

    private final List<Violation> faults = new ArrayList<>();

    private WordFaults() {}

    /** All of them. */
    static List<Violation> of(
            XWPFDocument document, WordProperties properties, List<TemplateLine> lines, Margins margins) {
        WordFaults found = new WordFaults();
        Stream.concat(
                        Stream.of(document.getDocument().getBody().getDomNode()),
                        document.getHeaderList().stream()
                                .map(XWPFHeaderFooter::_getHdrFtr)
                                .map(header -> header.getDomNode()))
                .forEach(found::losesWords);
        found.isNumbered(document, properties);
        found.isUnreadable(lines, margins);
        return found.faults;
    }

    private void losesWords(Node part) {
        List<Element> all = WordOrnaments.below(part);
        refuseAny(all, DocumentWords.TEMPLATE_TEXT_BOX, "txbxContent");
        refuseAny(all, DocumentWords.TEMPLATE_FOOTNOTE, "footnoteReference", "endnoteReference");
        refuseAny(all, DocumentWords.TEMPLATE_REVISIONS, "ins", "del", "moveFrom", "moveTo");
        refuseAny(all, DocumentWords.TEMPLATE_HIDDEN, "vanish");
        refuse(
                all.stream()
                        .anyMatch(one -> one.getLocalName().equals("sdt")
                                && isBody(one.getParentNode().getLocalName())),
                DocumentWords.TEMPLATE_CONTROL);
        refuse(
                all.stream()
                        .anyMatch(one -> one.getLocalName().equals("tbl")
                                && one.getParentNode().getLocalName().equals("tc")),
                DocumentWords.TEMPLATE_TABLE_IN_TABLE);
    }

    private static boolean isBody(String name) {
        return name.equals("body") || name.equals("tc") || name.equals("hdr");
    }

    private void refuseAny(List<Element> all, DocumentWords what, String... names) {
        List<String> wanted = List.of(names);
        refuse(all.stream().anyMatch(one -> wanted.contains(one.getLocalName())), what);
    }

    /** Numbers that Word counts itself are no words of the paragraph. */
    private void isNumbered(XWPFDocument document, WordProperties properties) {
        Stream<XWPFParagraph> ofCells = document.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream());
        Stream.concat(document.getParagraphs().stream(), ofCells)
                .filter(paragraph -> !paragraph.getText().isBlank())
                .filter(paragraph -> properties
                        .paragraph(paragraph)
                        .element("numPr")
                        .flatMap(number -> WordProperties.child(number, "numId"))
                        .flatMap(id -> WordProperties.attribute(id, "val"))
                        .filter(id -> !id.equals("0"))
                        .isPresent())
                .findFirst()
                .ifPresent(paragraph -> refuse(
                        true,
                        DocumentWords.TEMPLATE_NUMBERED.with(paragraph.getText().strip())));
    }

    private void isUnreadable(List<TemplateLine> lines, Margins margins) {
        boolean isNarrow = margins.room() < twentieths(LEAST_MILLIMETRES)
                || margins.height() < twentieths(LEAST_MILLIMETRES_DOWN)
                || lines.stream()
                        .filter(line -> line.kind() != LineKind.ROW)
                        .flatMap(line -> line.settings().stream())
                        .anyMatch(one ->
                                margins.room() - one.left() - one.right() < twentieths(LEAST_MILLIMETRES_OF_LINE));
        refuse(
                isNarrow,
                DocumentWords.TEMPLATE_NO_ROOM.with(
                        LEAST_MILLIMETRES, LEAST_MILLIMETRES_DOWN, LEAST_MILLIMETRES_OF_LINE));
        lines.stream()
                .filter(line -> !line.texts().stream().allMatch(String::isEmpty))
                .flatMap(line -> line.settings().stream())
                .flatMap(one -> one.spans().stream())
                .filter(span -> span.length() > 0)
                .map(Span::face)
                .distinct()
                .forEach(face -> {
                    refuse(
                            face.points() < SMALLEST || face.points() > LARGEST,
                            DocumentWords.TEMPLATE_SIZE.with(face.points(), SMALLEST, LARGEST));
                    refuse(isPale(face.colour()), DocumentWords.TEMPLATE_PALE.with(face.colour()));
                });
    }

    private static int twentieths(int millimetres) {
        return millimetres * 14400 / 254;
    }

    /** Whether letters of a colour could hardly be told from the paper. */
    private static boolean isPale(String colour) {
        int all = Integer.parseInt(colour, 16);
        double light = 0.2126 * linear(all >> 16) + 0.7152 * linear(all >> 8 & 0xFF) + 0.0722 * linear(all & 0xFF);
        return 1.05 / (light + 0.05) < LEAST_CONTRAST;
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private void refuse(boolean isSo, Message what) {
        if (isSo && faults.stream().noneMatch(fault -> fault.message().equals(what))) {
            faults.add(new Violation("", what));
        }
    }
}
