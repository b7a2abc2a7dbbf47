package org.gongkai.request.document.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What holds of a paragraph or a run in a Word document: by its own properties, by its styles, by what the document says for all. */
final class WordProperties {

    private final Map<String, Element> styles = new HashMap<>();
    private Optional<String> usual = Optional.empty();
    private Optional<Element> defaults = Optional.empty();

    private WordProperties() {}

    /** Those of a document. */
    static WordProperties of(XWPFDocument document) throws IOException {
        WordProperties properties = new WordProperties();
        if (document.getStyles() != null) {
            try {
                properties.read(document.getStyle().getDomNode());
            } catch (XmlException e) {
                throw new IOException(e);
            }
        }
        return properties;
    }

    private void read(Node all) {
        for (Element one : children(all)) {
            if (one.getLocalName().equals("docDefaults")) {
                defaults = Optional.of(one);
            } else if (one.getLocalName().equals("style")) {
                attribute(one, "styleId").ifPresent(id -> {
                    styles.put(id, one);
                    if (isOn(attribute(one, "default"), false)
                            && attribute(one, "type")
                                    .filter("paragraph"::equals)
                                    .isPresent()) {
                        usual = Optional.of(id);
                    }
                });
            }
        }
    }

    /** Groups of properties, of which the first that says something holds. */
    record Chain(List<Element> nearestFirst) {

        Chain {
            nearestFirst = List.copyOf(nearestFirst);
        }

        /** What an attribute of a property says. */
        Optional<String> find(String property, String attribute) {
            return nearestFirst.stream()
                    .flatMap(group -> child(group, property).stream())
                    .flatMap(found -> attribute(found, attribute).stream())
                    .findFirst();
        }

        /** A number that an attribute of a property says. */
        Optional<Integer> number(String property, String attribute) {
            return find(property, attribute).flatMap(WordProperties::whole);
        }

        /** The nearest property of the name. */
        Optional<Element> element(String property) {
            return nearestFirst.stream()
                    .flatMap(group -> child(group, property).stream())
                    .findFirst();
        }

        /** Whether a property that is on or off is on. */
        boolean flag(String property) {
            return element(property)
                    .filter(found -> isOn(attribute(found, "val"), true))
                    .isPresent();
        }
    }

    /** The properties of a paragraph. */
    Chain paragraph(XWPFParagraph paragraph) {
        List<Element> groups = new ArrayList<>();
        own(paragraph).ifPresent(groups::add);
        styles(styleOf(paragraph)).forEach(style -> child(style, "pPr").ifPresent(groups::add));
        defaults.flatMap(all -> child(all, "pPrDefault"))
                .flatMap(all -> child(all, "pPr"))
                .ifPresent(groups::add);
        return new Chain(groups);
    }

    /** The properties of a run in a paragraph; without one, of its words as such. */
    Chain run(XWPFParagraph paragraph, Optional<XWPFRun> run) {
        List<Element> groups = new ArrayList<>();
        Optional<Element> own = run.flatMap(
                        one -> Optional.ofNullable(one.getCTR().getRPr()))
                .map(properties -> (Element) properties.getDomNode());
        own.ifPresent(groups::add);
        own.flatMap(properties -> child(properties, "rStyle"))
                .flatMap(style -> attribute(style, "val"))
                .ifPresent(style -> styles(Optional.of(style))
                        .forEach(one -> child(one, "rPr").ifPresent(groups::add)));
        if (run.isEmpty()) {
            own(paragraph).flatMap(properties -> child(properties, "rPr")).ifPresent(groups::add);
        }
        styles(styleOf(paragraph)).forEach(style -> child(style, "rPr").ifPresent(groups::add));
        defaults.flatMap(all -> child(all, "rPrDefault"))
                .flatMap(all -> child(all, "rPr"))
                .ifPresent(groups::add);
        return new Chain(groups);
    }

    /** A style with those that it is based on, the nearest first. */
    List<Element> styles(Optional<String> id) {
        List<Element> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> next = id;
        while (next.isPresent() && seen.add(next.get()) && styles.containsKey(next.get())) {
            Element style = styles.get(next.get());
            chain.add(style);
            next = child(style, "basedOn").flatMap(based -> attribute(based, "val"));
        }
        return chain;
    }

    private Optional<String> styleOf(XWPFParagraph paragraph) {
        return Optional.ofNullable(paragraph.getStyleID()).or(() -> usual);
    }

    private static Optional<Element> own(XWPFParagraph paragraph) {
        return Optional.ofNullable(paragraph.getCTP().getPPr()).map(properties -> (Element) properties.getDomNode());
    }

    static Optional<Element> child(Node parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** An attribute by its name, in whichever of the two namespaces that Word writes. */
    static Optional<String> attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())) {
                return Optional.of(attribute.getNodeValue());
            }
        }
        return Optional.empty();
    }

    static Optional<Integer> whole(String text) {
        try {
            return Optional.of((int) Math.round(Double.parseDouble(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isOn(Optional<String> said, boolean unsaid) {
        return said.map(value -> value.equals("1") || value.equals("true") || value.equals("on"))
                .orElse(unsaid);
    }
}
