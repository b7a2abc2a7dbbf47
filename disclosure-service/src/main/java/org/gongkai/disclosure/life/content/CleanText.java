package org.gongkai.disclosure.life.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A text in HTML, of which only what a reader sees is left: headings, paragraphs, lists, tables, links and pictures; no script,
 * no style, no form, no frame.
 *
 * @param html what is left
 * @param removed elements and attributes that were taken out, each named once: {@code <script>}, {@code onclick}
 */
public record CleanText(String html, List<String> removed) {

    /** Links within the site have no origin of their own; one is needed to see that they lead to a page, not to a script. */
    private static final String SITE = "https://site.invalid/";

    private static final Safelist READABLE = Safelist.relaxed().preserveRelativeLinks(true);

    /** The text cleaned. */
    public static CleanText of(String given) {
        Document dirty = Jsoup.parseBodyFragment(given, SITE);
        Document clean = new Cleaner(READABLE).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        Map<String, Integer> lost = counted(dirty);
        counted(clean).forEach((name, count) -> lost.merge(name, -count, Integer::sum));
        return new CleanText(
                clean.body().html(),
                lost.entrySet().stream()
                        .filter(name -> name.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** The words of a text in HTML as a reader sees them: what is a block, also a cell of a table, stands by itself. */
    public static String words(String html) {
        StringBuilder words = new StringBuilder();
        NodeVisitor visitor = new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode written) {
                    words.append(written.text());
                } else if (isBlock(node)) {
                    words.append("\n\n");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (isBlock(node)) {
                    words.append("\n\n");
                }
            }
        };
        NodeTraversor.traverse(visitor, Jsoup.parseBodyFragment(html).body());
        return words.toString();
    }

    /** What stands beside its words, each by itself: where links lead, what pictures show and are called. */
    public static List<String> besideWords(String html) {
        return Jsoup.parseBodyFragment(html).body().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getValue)
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"));
    }

    private static Map<String, Integer> counted(Document document) {
        Map<String, Integer> names = new TreeMap<>();
        for (Element element : document.getAllElements()) {
            if (element == document) {
                continue;
            }
            names.merge("<" + element.normalName() + ">", 1, Integer::sum);
            for (Attribute attribute : element.attributes()) {
                names.merge(attribute.getKey(), 1, Integer::sum);
            }
        }
        return names;
    }
}
