package org.gongkai.formats.read.source;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.words.FormatWords;

/** A page: its tables with their spans, everything else as lines of text. */
public final class HtmlSource {

    private static final int SMALLEST_TABLE = 2;

    private static final double LINKED = 0.8;

    private static final Pattern BREAK =
            Pattern.compile("(?<=[\\u2e80-\\uffef])[ \\t]{0,200}[\\r\\n]\\s{0,200}(?=[\\u2e80-\\uffef])");

    private final SourceLines lines = new SourceLines();
    private final Set<Element> layouts;
    private final StringBuilder open = new StringBuilder();
    private int paragraph;
    private int links;
    private int linked;
    private int tables;

    private HtmlSource(Set<Element> layouts) {
        this.layouts = layouts;
    }

    /** The text of a page. */
    public static SourceText of(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, noscript, template, nav, select, button").remove();
        HtmlSource source = new HtmlSource(layouts(page.body()));
        source.read(page.body());
        source.flush();
        return source.lines.withoutPageNumbers(
                page.select("img, object, canvas").size());
    }

    /** Without recursion: pages can be nested as deep as their authors like. */
    private void read(Element body) {
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        return begin(node) ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element element && isBlock(element)) {
                            flush();
                        } else if (node instanceof Element element && isLink(element)) {
                            links--;
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                body);
    }

    /** Whether what is below the node is to be read too. */
    private boolean begin(Node node) {
        switch (node) {
            case TextNode text -> text(text);
            case Element element
            when isTableOfFigures(element) -> {
                table(element);
                return false;
            }
            case Element element when isBlock(element) -> flush();
            case Element element when isLink(element) -> links++;
            default -> {}
        }
        return true;
    }

    /** Words, and whether they lead elsewhere; a break in the source parts words as a space does, and no Chinese characters. */
    private void text(TextNode text) {
        String words = BREAK.matcher(text.getWholeText()).replaceAll("").replaceAll("[\\r\\n]+", " ");
        open.append(words);
        if (links > 0) {
            linked += words.strip().length();
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock()
                || element.tagName().equals("br")
                || element.tagName().equals("td");
    }

    /** A link to another page; what leads about the page itself is a table of contents at most. */
    private static boolean isLink(Element element) {
        return element.tagName().equals("a")
                && !element.attr("href").isBlank()
                && !element.attr("href").startsWith("#")
                && !element.text().contains("://");
    }

    /** Pages are laid out with tables too: one that holds other tables, or a single column, is none of figures. */
    private boolean isTableOfFigures(Element element) {
        return element.tagName().equals("table")
                && !layouts.contains(element)
                && element.getElementsByTag("tr").stream()
                        .anyMatch(row -> boxes(row).size() >= SMALLEST_TABLE);
    }

    private static List<Element> boxes(Element row) {
        return row.children().stream()
                .filter(box -> box.tagName().equals("td") || box.tagName().equals("th"))
                .toList();
    }

    /** The tables that hold other tables. */
    private static Set<Element> layouts(Element body) {
        Set<Element> layouts = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Element> open = new ArrayDeque<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element && element.tagName().equals("table")) {
                            if (!open.isEmpty()) {
                                layouts.add(open.peek());
                            }
                            open.push(element);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && element.tagName().equals("table")) {
                            open.pop();
                        }
                    }
                },
                body);
        return layouts;
    }

    private void table(Element element) {
        flush();
        tables++;
        MarkedUpTable table = new MarkedUpTable();
        for (Element row : element.getElementsByTag("tr")) {
            ReadingTime.check();
            table.beginLine();
            boxes(row).forEach(box -> table.add(box.text(), span(box, "rowspan"), span(box, "colspan")));
        }
        lines.addAll(table.lines(FormatWords.TABLE.with(tables)));
    }

    private static int span(Element box, String name) {
        String value = box.attr(name).strip();
        return value.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    /** A line of nothing but links is a way through the site, unless it is a sentence. */
    private void flush() {
        String text = open.toString().replace('\u00a0', ' ').strip();
        boolean leadsAway = linked > 0 && linked >= LINKED * text.length() && text.indexOf('。') < 0;
        open.setLength(0);
        linked = 0;
        if (!text.isEmpty() && !leadsAway) {
            paragraph++;
            lines.addAll(TextSource.of(text).lines().stream()
                    .map(line -> new SourceLine(FormatWords.PARAGRAPH.with(paragraph), line.cells(), line.tabular()))
                    .toList());
        }
    }
}
