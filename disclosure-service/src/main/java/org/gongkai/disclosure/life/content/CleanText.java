package org.gongkai.disclosure.life.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

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

    /** The words of a text in HTML. */
    public static String words(String html) {
        return Jsoup.parseBodyFragment(html).wholeText();
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
