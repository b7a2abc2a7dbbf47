package org.gongkai.formats.read.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.formats.read.source.PageNumbers;
import org.gongkai.formats.read.source.SourceLine;

/** The lines of all pages without what stands at the head and foot of each: page numbers, and what is repeated there. */
final class PdfFurniture {

    /** Heads and feet stand in this share of a page. */
    private static final double MARGIN = 0.09;

    /** Lines that are repeated stand as high as this. */
    private static final double SAME_HEIGHT = 3;

    private static final Pattern BARE = Pattern.compile("\\d{1,3}");
    private static final Pattern BESIDE = Pattern.compile("(.*\\s)(\\d{1,3})|(\\d{1,3})(\\s.*)", Pattern.DOTALL);

    /** What a source writes in place of a figure that it cannot tell. */
    private static final String UNCERTAIN = "\ufffd";

    /** A line, and where it stands from the top of its page. */
    record Placed(double top, SourceLine line) {}

    private record Page(double height, List<Placed> lines) {}

    private final List<Page> pages = new ArrayList<>();

    void add(double height, List<Placed> lines) {
        pages.add(new Page(height, lines));
    }

    /** The lines of all pages. */
    List<SourceLine> lines() {
        Optional<Integer> first = firstNumber();
        Map<String, List<Double>> repeated = repeated();
        List<SourceLine> lines = new ArrayList<>();
        for (int number = 0; number < pages.size(); number++) {
            Page page = pages.get(number);
            for (Placed placed : page.lines()) {
                if (!isAtEdge(page, placed)) {
                    lines.add(placed.line());
                } else if (!isFurniture(placed, number, first, repeated)) {
                    lines.add(withoutNumber(placed.line(), number, first));
                }
            }
        }
        return lines;
    }

    private static boolean isAtEdge(Page page, Placed placed) {
        return !placed.line().tabular()
                && (placed.top() < MARGIN * page.height() || placed.top() > (1 - MARGIN) * page.height());
    }

    private static boolean isFurniture(
            Placed placed, int number, Optional<Integer> first, Map<String, List<Double>> repeated) {
        String text = placed.line().text().strip();
        boolean isNumber = BARE.matcher(text).matches()
                && first.filter(one -> one + number == Integer.parseInt(text)).isPresent();
        long same = repeated.getOrDefault(withoutDigits(text), List.of()).stream()
                .filter(top -> Math.abs(top - placed.top()) <= SAME_HEIGHT)
                .count();
        return isNumber || PageNumbers.isMarked(text) || same > 1;
    }

    /** The number that the first page would bear: that of a bare number at the edges of most pages, counted back. */
    private Optional<Integer> firstNumber() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int number = 0; number < pages.size(); number++) {
            int page = number;
            pages.get(number).lines().stream()
                    .filter(placed -> isAtEdge(pages.get(page), placed))
                    .map(placed -> placed.line().text().strip())
                    .filter(text -> BARE.matcher(text).matches())
                    .forEach(text -> counts.merge(Integer.parseInt(text) - page, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() > 1 || most.getKey() == 1)
                .map(Map.Entry::getKey);
    }

    /** How high the lines at the edges stand, by their words. */
    private Map<String, List<Double>> repeated() {
        Map<String, List<Double>> tops = new HashMap<>();
        for (Page page : pages) {
            page.lines().stream()
                    .filter(placed -> isAtEdge(page, placed))
                    .forEach(placed -> tops.computeIfAbsent(
                                    withoutDigits(placed.line().text()), one -> new ArrayList<>())
                            .add(placed.top()));
        }
        tops.remove("");
        return tops;
    }

    private static String withoutDigits(String text) {
        return text.replaceAll("[\\d\\s]", "");
    }

    /** A number of the page that stands beside others at the edge may be a figure of theirs. */
    private static SourceLine withoutNumber(SourceLine line, int number, Optional<Integer> first) {
        Matcher beside = BESIDE.matcher(line.text());
        if (!beside.matches()) {
            return line;
        }
        boolean last = beside.group(2) != null;
        int printed = Integer.parseInt(last ? beside.group(2) : beside.group(3));
        return printed == first.orElse(1) + number
                ? SourceLine.plain(line.place(), last ? beside.group(1) + UNCERTAIN : UNCERTAIN + beside.group(4))
                : line;
    }
}
