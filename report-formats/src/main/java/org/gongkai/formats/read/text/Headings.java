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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.document.TextPlace;
import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.table.Wording;

/**
 * Parts the text of a section at its headings: lines of their own, run into the text, or broken by the page. A heading bears the next
 * number of the kind that the section's headings bear; what bears another is a list in the text.
 */
final class Headings {

    /** Where a heading begins in the middle of a line: behind a sentence, or where a page is a single line. */
    private static final String INNER_NUMBER = "(?:\\*\\*)?(?:[(（][一二三四五六七八九十]{1,2}[)）]|[㈠-㈨]|\\d{1,2}[.、．](?!\\d))";

    private static final Pattern HEADING_PART = Pattern.compile("[^。:;]{2,60}");
    private static final int LONGEST = 40;
    private static final int FEWEST = 2;

    /** So long a label before a space is hardly the beginning of a sentence. */
    private static final int LONG_LABEL = 6;

    private final HeadingWords words;
    private final Paragraphs paragraphs;
    private final Mark.Kind kind;
    private final List<String> lines;

    private Headings(HeadingWords words, Paragraphs paragraphs, List<String> lines) {
        this.words = words;
        this.paragraphs = paragraphs;
        this.lines = lines;
        this.kind = kind();
    }

    /** The kind of number that most headings in the words of the form bear; else that of headings in any words. */
    private Mark.Kind kind() {
        Map<Mark.Kind, Long> printed = new EnumMap<>(Mark.Kind.class);
        Map<Mark.Kind, Long> any = new EnumMap<>(Mark.Kind.class);
        for (Mark.Kind one : Mark.Kind.values()) {
            printed.put(one, places(one, this::printed));
            any.put(one, places(one, this::heading));
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
    private long places(Mark.Kind one, BiFunction<Integer, Mark, Optional<Heading>> found) {
        return IntStream.range(0, lines.size())
                .mapToObj(at -> one.at(bare(lines.get(at))).flatMap(mark -> found.apply(at, mark)))
                .flatMap(Optional::stream)
                .map(Heading::place)
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
        return new Headings(words, paragraphs, all).parts();
    }

    /**
     * A heading found at a line.
     *
     * @param own the heading when it is the office's own and stands in a line of its own
     * @param rest what of its line, or of the next when it ends there, is text
     * @param taken how many lines it takes
     */
    private record Heading(String place, Optional<String> own, String rest, int taken) {}

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
            Optional<Mark> mark = kind.at(bare(lines.get(at)));
            int before = last;
            Optional<Heading> heading =
                    mark.flatMap(one -> heading(line, one)).filter(one -> isNext(mark.get(), before, line, taken, one));
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
            Heading found = heading.get();
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
                && line.strip().length() <= LONGEST
                && !endsSentence(line)
                && !paragraphs.isFull(line);
    }

    /** Whether it may be the next heading: by its number, or because nothing else says so plainly what it is. */
    private boolean isNext(Mark mark, int last, int at, Set<String> taken, Heading heading) {
        if (mark.kind() == Mark.Kind.NONE) {
            return !taken.contains(heading.place()) && (at == 0 || endsSentence(lines.get(at - 1)));
        }
        boolean plain = printed(at, mark).isPresent() && !taken.contains(heading.place());
        boolean follows = mark.number() > last && mark.number() <= last + FEWEST;
        // A line that the one before goes on in is no heading, unless it says so plainly.
        boolean goesOn = at > 0 && paragraphs.isFull(lines.get(at - 1)) && !endsSentence(lines.get(at - 1));
        return plain || follows && !goesOn;
    }

    private static boolean endsSentence(String line) {
        String words = line.strip();
        return words.isEmpty() || "。；：！？”）.;:)".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** A heading in the words of the form: in this line, run into it, or ending in the next. */
    private Optional<Heading> printed(int at, Mark mark) {
        String line = lines.get(at);
        String bare = bare(line);
        String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        if (next.length() > 0
                && bare.length() - mark.end() <= LONGEST
                && Mark.Kind.BRACKETS.at(bare(next)).isEmpty()) {
            String both = bare + bare(next);
            Optional<HeadingWords.Printed> broken = words.printed(both.substring(mark.end()))
                    .filter(one -> mark.end() + one.end() > bare.length())
                    .filter(one -> isEnd(both, mark.end() + one.end()));
            if (broken.isPresent()) {
                String rest = behind(next, mark.end() + broken.get().end() - bare.length());
                return Optional.of(new Heading(broken.get().place(), Optional.empty(), rest, 2));
            }
        }
        return words.printed(bare.substring(mark.end()))
                .filter(one -> ends(line, bare, mark.end() + one.end(), mark))
                .map(one -> new Heading(one.place(), Optional.empty(), behind(line, mark.end() + one.end()), 1));
    }

    /** Any heading that begins in a line. */
    private Optional<Heading> heading(int at, Mark mark) {
        Optional<Heading> printed = printed(at, mark);
        if (printed.isPresent() || mark.kind() == Mark.Kind.NONE) {
            return printed;
        }
        String line = lines.get(at);
        String bare = bare(line);
        var part = HEADING_PART.matcher(bare).region(mark.end(), bare.length());
        if (!part.lookingAt()) {
            return Optional.empty();
        }
        boolean goesOn = part.end() == bare.length() && at + 1 < lines.size();
        var longer = HEADING_PART.matcher(goesOn ? bare + bare(lines.get(at + 1)) : bare);
        longer.region(mark.end(), longer.regionEnd()).lookingAt();
        boolean ownLine = part.end() == bare.length() && bare.length() <= LONGEST && !paragraphs.isFull(line);
        return words.told(part.group(), longer.group(), mark.number())
                .map(place -> ownLine
                        ? new Heading(place, Optional.of(line.strip()), "", 1)
                        : new Heading(place, Optional.empty(), line, 1));
    }

    /** Whether a heading ends there: with its line, with a mark, or with a space. */
    private boolean ends(String line, String bare, int end, Mark mark) {
        if (end == bare.length()) {
            return true;
        }
        boolean spaced = Character.isWhitespace(Wording.folded(line).charAt(place(line, end - 1) + 1));
        return isEnd(bare, end) || spaced && (mark.kind() != Mark.Kind.NONE || end - mark.end() >= LONG_LABEL);
    }

    private static boolean isEnd(String bare, int end) {
        return end >= bare.length() || ":。;.*—".indexOf(bare.charAt(end)) >= 0;
    }

    /** What follows the so many characters that are no spaces, and the marks behind them. */
    private static String behind(String line, int characters) {
        String rest = characters <= 0 ? line : line.substring(place(line, characters - 1) + 1);
        return rest.replaceFirst("^[\\s*:：。；;.．—]+", "").strip();
    }

    /** Where the character stands that has so many before it that are no spaces. */
    private static int place(String line, int characters) {
        String folded = Wording.folded(line);
        int seen = -1;
        int at = -1;
        while (seen < characters) {
            at++;
            seen += folded.charAt(at) == ' ' ? 0 : 1;
        }
        return at;
    }

    private static String bare(String line) {
        return Wording.folded(line).replace(" ", "");
    }
}
