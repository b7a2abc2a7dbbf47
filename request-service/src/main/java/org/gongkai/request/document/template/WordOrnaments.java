package org.gongkai.request.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.gongkai.form.words.Message;
import org.gongkai.request.document.words.DocumentWords;

/** What a template has beside its words that papers do not print: an office is told, and the template is taken. */
final class WordOrnaments {

    /** A page number and what is written around it. */
    private static final Pattern OF_PAGE_NUMBER =
            Pattern.compile("(?:[\\s\\d\\-—–·•/*\\\\第共页]|NUMPAGES|PAGE|MERGEFORMAT)*");

    private static final Set<String> PICTURES = Set.of("drawing", "pict", "object");

    private WordOrnaments() {}

    /** All of them, each once. */
    static List<Message> of(XWPFDocument document, WordSection section) {
        Node body = document.getDocument().getBody().getDomNode();
        List<Element> all = below(body);
        List<Message> ornaments = new ArrayList<>();
        add(
                ornaments,
                Stream.concat(
                                all.stream(),
                                document.getHeaderList().stream()
                                        .map(XWPFHeaderFooter::_getHdrFtr)
                                        .flatMap(header -> below(header.getDomNode()).stream()))
                        .anyMatch(one -> PICTURES.contains(one.getLocalName())),
                DocumentWords.NOT_KEPT_PICTURES);
        add(ornaments, has(all, "vMerge"), DocumentWords.NOT_KEPT_MERGED_ROWS);
        add(
                ornaments,
                document.getFooterList().stream()
                        .anyMatch(footer ->
                                !OF_PAGE_NUMBER.matcher(footer.getText()).matches()),
                DocumentWords.NOT_KEPT_FOOTER);
        add(
                ornaments,
                all.stream()
                        .anyMatch(one -> one.getLocalName().equals("sectPr")
                                && one.getParentNode().getLocalName().equals("pPr")),
                DocumentWords.NOT_KEPT_SECTIONS);
        add(ornaments, !section.isA4(), DocumentWords.NOT_KEPT_PAGE);
        add(
                ornaments,
                document.getHeaderList().stream()
                        .anyMatch(header -> !header.getText().isBlank()),
                DocumentWords.NOT_KEPT_HEADER);
        return ornaments;
    }

    private static void add(List<Message> ornaments, boolean isThere, Message what) {
        if (isThere) {
            ornaments.add(what);
        }
    }

    private static boolean has(List<Element> all, String name) {
        return all.stream().anyMatch(one -> one.getLocalName().equals(name));
    }

    /** Every element below one. */
    static List<Element> below(Node node) {
        List<Element> all = new ArrayList<>();
        for (Element child : WordProperties.children(node)) {
            all.add(child);
            all.addAll(below(child));
        }
        return all;
    }
}
