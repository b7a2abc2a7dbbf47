package org.gongkai.request.document.template;

import java.util.List;
import java.util.Optional;

import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.w3c.dom.Element;

import org.gongkai.paper.Margins;

/**
 * The page of a template.
 *
 * @param properties of the last section; empty for a document that says nothing of its page
 */
record WordSection(Optional<Element> properties) {

    /** How far a width or height may be from that of A4, in twentieths of a point. */
    private static final int ROUNDED = 60;

    static WordSection of(XWPFDocument document) {
        return new WordSection(
                WordProperties.child(document.getDocument().getBody().getDomNode(), "sectPr"));
    }

    /** What its pages leave free; what nothing is said of is as with official documents. */
    Margins margins() {
        return new Margins(
                margin("top", Margins.OFFICIAL.top()),
                margin("right", Margins.OFFICIAL.right()),
                margin("bottom", Margins.OFFICIAL.bottom()),
                margin("left", Margins.OFFICIAL.left()));
    }

    private int margin(String side, int unsaid) {
        // A negative one is kept by Word whatever stands in the header.
        return number("pgMar", side).map(Math::abs).orElse(unsaid);
    }

    /** How far the lines of its grid are apart; empty where lines do not stand on one. */
    Optional<Integer> linesOfGrid() {
        return properties
                .flatMap(all -> WordProperties.child(all, "docGrid"))
                .filter(grid -> WordProperties.attribute(grid, "type")
                        .filter(kind -> kind.startsWith("lines") || kind.equals("snapToChars"))
                        .isPresent())
                .flatMap(grid -> WordProperties.attribute(grid, "linePitch"))
                .flatMap(WordProperties::whole)
                .filter(pitch -> pitch > 0);
    }

    /** Whether its pages are upright A4, or nothing is said of them. */
    boolean isA4() {
        return number("pgSz", "w")
                        .map(width -> Math.abs(width - Margins.PAGE_WIDTH) <= ROUNDED)
                        .orElse(true)
                && number("pgSz", "h")
                        .map(height -> Math.abs(height - Margins.PAGE_HEIGHT) <= ROUNDED)
                        .orElse(true);
    }

    private Optional<Integer> number(String property, String attribute) {
        return properties
                .flatMap(all -> WordProperties.child(all, property))
                .flatMap(found -> WordProperties.attribute(found, attribute))
                .flatMap(WordProperties::whole);
    }

    /** What stands at the head of the first page. */
    List<XWPFParagraph> header(XWPFDocument document) {
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document);
        boolean hasFirst =
                properties.flatMap(all -> WordProperties.child(all, "titlePg")).isPresent();
        XWPFHeader header = hasFirst ? policy.getFirstPageHeader() : policy.getDefaultHeader();
        return header == null ? List.of() : header.getParagraphs();
    }
}
