package org.gongkai.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Where a title is broken that is longer than a line: at its sense, and its lines as a trapezoid or a lozenge (GB/T 9704 7.3.1:
 * 回行时要做到词意完整，排列对称，长短适宜). A name is broken only where no line can hold it, and then behind a body or a region in it.
 */
public final class TitleBreaks {

    /** Characters before this one are half as wide as high. */
    static final char NARROW = '\u2E80';

    private static final double NO_SHAPE = 40;

    /** What a line more than needed costs: less than a break within a word. */
    private static final double MORE_LINES = 250;

    /** More lines than this are filled one after the other. */
    private static final int MOST_SHAPED = 4;

    private final String title;
    private final double room;
    private final TreeMap<Integer, Double> places;

    private TitleBreaks(String title, double room, TreeMap<Integer, Double> places) {
        this.title = title;
        this.room = room;
        this.places = places;
    }

    /** How many characters a text is wide, of several lines the widest; a digit is half of one. */
    public static double width(String text) {
        return text.lines()
                .mapToDouble(line -> line.chars()
                        .mapToDouble(character -> character < NARROW ? 0.5 : 1)
                        .sum())
                .max()
                .orElse(0);
    }

    /**
     * The lines of a title, one when it fits.
     *
     * @param room characters that a line has room for
     */
    public static List<String> lines(String title, double room) {
        if (width(title) <= room) {
            return List.of(title);
        }
        TitleBreaks breaks = new TitleBreaks(title, room, TitlePlaces.of(title, room));
        int fewest = (int) Math.ceil(width(title) / room);
        return IntStream.rangeClosed(fewest, Math.min(MOST_SHAPED, fewest + 1))
                .boxed()
                .flatMap(count -> breaks.best(0, count, List.of()).stream()
                        .map(found -> new Found(found.ends(), found.cost() + MORE_LINES * (count - fewest))))
                .min(Comparator.comparing(Found::cost))
                .map(found -> breaks.cut(found.ends()))
                .orElseGet(breaks::filled);
    }

    /** The parts of a title that stand together wherever it is broken, as in a narrow window. */
    public static List<String> parts(String title) {
        TreeMap<Integer, Double> places = TitlePlaces.ofNames(title);
        return new TitleBreaks(title, 0, places).cut(new ArrayList<>(places.keySet()));
    }

    /** Where lines end but the last, and what that costs. */
    private record Found(List<Integer> ends, double cost) {}

    private Optional<Found> best(int from, int lines, List<Integer> ends) {
        if (lines == 1) {
            return Optional.of(new Found(ends, cost(ends))).filter(found -> width(title.substring(from)) <= room);
        }
        return places.tailMap(from, false).keySet().stream()
                .takeWhile(end -> width(title.substring(from, end)) <= room)
                .filter(end -> width(title.substring(end)) <= room * (lines - 1))
                .flatMap(end -> {
                    List<Integer> more = new ArrayList<>(ends);
                    more.add(end);
                    return best(end, lines - 1, more).stream();
                })
                .min(Comparator.comparing(Found::cost));
    }

    private double cost(List<Integer> ends) {
        List<Double> widths = cut(ends).stream().map(TitleBreaks::width).toList();
        double even = width(title) / widths.size();
        double uneven =
                widths.stream().mapToDouble(one -> Math.pow(one - even, 2)).sum() / widths.size();
        double sense = ends.stream().mapToDouble(places::get).sum();
        return sense + uneven + (isShaped(widths) ? 0 : NO_SHAPE);
    }

    /** Whether no line is shorter than both of those around it. */
    private static boolean isShaped(List<Double> widths) {
        boolean falls = false;
        for (int i = 1; i < widths.size(); i++) {
            if (falls && widths.get(i) > widths.get(i - 1)) {
                return false;
            }
            falls |= widths.get(i) < widths.get(i - 1);
        }
        return true;
    }

    private List<String> filled() {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        while (width(title.substring(from)) > room) {
            int begin = from;
            List<Integer> fitting = places.tailMap(from, false).keySet().stream()
                    .takeWhile(end -> width(title.substring(begin, end)) <= room)
                    .toList();
            if (fitting.isEmpty()) {
                break;
            }
            from = fitting.getLast();
            ends.add(from);
        }
        return cut(ends);
    }

    private List<String> cut(List<Integer> ends) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            lines.add(title.substring(from, end));
            from = end;
        }
        lines.add(title.substring(from));
        return lines;
    }
}
