package org.gongkai.formats.read.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.document.TextPlace;
import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.source.PageNumbers;
import org.gongkai.formats.read.source.SourceLine;

/**
 * Parts the text of a section at its headings: lines of their own, run into the text, or broken by the page. A heading bears the next
 * number of the kind that the section's headings bear; what bears another is a list in the text.
 */
final class Headings {

    /** Where a heading begins in the middle of a line: behind a sentence, or where a page is a single line. */
    private static final String INNER_NUMBER = "(?:\\*\\*)?(?:[(（][一二三四五六七八九十]{1,2}[)）]|[㈠-㈨]|\\d{1,2}[.、．](?!\\d))";

    private static final int FEWEST = 2;

    /** Marks that no line begins with, unless the page has broken it there. */
    private static final Pattern MARKS = Pattern.compile("[—：:。；;]+");

    private final Paragraphs paragraphs;
    private final List<String> lines;
    private final HeadingLines headings;
    private final Mark.Kind kind;

    private Headings(HeadingWords words, Paragraphs paragraphs, List<String> lines, boolean isOneLine) {
        this.paragraphs = paragraphs;
        this.lines = lines;
        this.headings = new HeadingLines(words, paragraphs, lines, isOneLine);
        this.kind = kind();
    }

    /** The kind of number that most headings in the words of the form bear; else that of headings in any words. */
    private Mark.Kind kind() {
        Map<Mark.Kind, Long> printed = new EnumMap<>(Mark.Kind.class);
        Map<Mark.Kind, Long> any = new EnumMap<>(Mark.Kind.class);
        for (Mark.Kind one : Mark.Kind.values()) {
            printed.put(one, places(one, headings::printed));
            any.put(one, places(one, headings::any));
        }
        return most(printed, FEWEST)
                .or(() -> most(any, FEWEST))
                .or(() -> most(any, 1))
                .orElse(Mark.Kind.NONE);
    }

    private static Optional<Mark.Kind> most(Map<Mark.Kind, Long> counts, long fewest) {
        return Stream.of(Mark.Kind.values())
                .filter(one -> counts.get(one) >= fewest)
                .max(Comparator.<Mark.Kind>comparingLong(counts::get).thenComparing(Comparator.reverseOrder()));
    }

    /** How many places headings with this kind of number name. */
    private long places(Mark.Kind one, BiFunction<Integer, Mark, Optional<HeadingLines.Heading>> found) {
        return IntStream.range(0, lines.size())
                .mapToObj(at -> headings.mark(one, at).flatMap(mark -> found.apply(at, mark)))
                .flatMap(Optional::stream)
                .map(HeadingLines.Heading::place)
                .distinct()
                .count();
    }

    /**
     * A part of a section.
     *
     * @param place the place that its heading names; empty before the first, and under one that names none
     * @param own the heading, when it is the office's own and belongs to the text
     */
    record Part(Optional<String> place, Optional<String> own, List<String> lines) {}

    /** The parts of the lines of a section, in order. */
    static List<Part> of(List<TextPlace> places, Paragraphs paragraphs, List<SourceLine> lines) {
        HeadingWords words = new HeadingWords(places);
        Pattern inner = Pattern.compile("(?<=[。；！？”\\s])(?=" + INNER_NUMBER + ")|(?<=[。！？”]|[。！？”]\\s)(?="
                + words.anyPrinted() + "(?:[\\s：:。]|$))");
        List<String> all = new ArrayList<>();
        for (SourceLine line : lines) {
            all.addAll(List.of(inner.split(line.text())));
        }
        for (int at = 1; at < all.size(); at++) {
            Matcher marks = MARKS.matcher(all.get(at));
            if (marks.lookingAt() && !PageNumbers.isMarked(all.get(at))) {
                all.set(at - 1, all.get(at - 1) + marks.group());
                all.set(at, all.get(at).substring(marks.end()));
            }
        }
        return new Headings(words, paragraphs, all, lines.size() == 1).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<String> open = new ArrayList<>();
        parts.add(new Part(Optional.empty(), Optional.empty(), open));
        int last = 0;
        int at = 0;
        while (at < lines.size()) {
            ReadingTime.check();
            int line = at;
            Optional<Mark> mark = headings.mark(kind, at);
            int before = last;
            Optional<HeadingLines.Heading> heading = mark.flatMap(one -> headings.any(line, one))
                    .filter(one -> isNext(mark.get(), before, line, taken, one));
            if (heading.isEmpty()) {
                String words = lines.get(at++);
                if (mark.filter(one -> isStrange(one, before, words)).isPresent()) {
                    last = mark.get().number();
                    open = new ArrayList<>();
                    parts.add(new Part(Optional.empty(), Optional.of(words.strip()), open));
                }
                open.add(words);
                continue;
            }
            HeadingLines.Heading found = heading.get();
            last = Math.max(last, mark.get().number());
            taken.add(found.place());
            open = new ArrayList<>();
            parts.add(new Part(Optional.of(found.place()), found.own(), open));
            found.own().ifPresent(open::add);
            if (!found.rest().isBlank()) {
                open.add(found.rest());
            }
            at += found.taken();
        }
        return parts;
    }

    /** Whether a line is the next heading and names no place. */
    private boolean isStrange(Mark mark, int last, String line) {
        return mark.kind() != Mark.Kind.NONE
                && last > 0
                && mark.number() == last + 1
                && line.strip().length() <= HeadingLines.LONGEST
                && !endsSentence(line)
                && !paragraphs.isFull(line);
    }

    /** Whether it may be the next heading: by its number, or because nothing else says so plainly what it is. */
    private boolean isNext(Mark mark, int last, int at, Set<String> taken, HeadingLines.Heading heading) {
        if (mark.kind() == Mark.Kind.NONE) {
            return !taken.contains(heading.place()) && (at == 0 || endsSentence(lines.get(at - 1)));
        }
        boolean plain = headings.printed(at, mark).isPresent() && !taken.contains(heading.place());
        boolean follows = mark.number() > last && mark.number() <= last + FEWEST;
        // A line that the one before goes on in is no heading, unless it says so plainly.
        boolean goesOn = at > 0 && paragraphs.isFull(lines.get(at - 1)) && !endsSentence(lines.get(at - 1));
        return plain || follows && !goesOn;
    }

    private static boolean endsSentence(String line) {
        String words = line.strip();
        return words.isEmpty() || "。；：！？”）.;:)".indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
