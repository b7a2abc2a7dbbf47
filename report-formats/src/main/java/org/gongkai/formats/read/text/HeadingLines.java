package org.gongkai.formats.read.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongkai.formats.read.table.Wording;

/** Finds the heading that begins in a line: alone in it, run into its text, or broken over this line and the next. */
final class HeadingLines {

    private static final Pattern HEADING_PART = Pattern.compile("[^。:;]{2,60}");
    private static final Pattern MARKS = Pattern.compile("^[\\s*:：。；;.．—]+");

    /** How a sentence goes on that says how many there were of what a label names. */
    private static final Pattern COUNT = Pattern.compile("\\d[\\d,.]*[^\\d年月]");

    /** A heading in words of the office's own that has a line of its own is no longer. */
    static final int LONGEST = 40;

    /** Over so many lines a heading is broken, when the lines are very short. */
    private static final int MOST_LINES = 3;

    /** So long a label before a space is hardly the beginning of a sentence. */
    private static final int LONG_LABEL = 6;

    private final HeadingWords words;
    private final Paragraphs paragraphs;
    private final List<String> lines;
    private final boolean isOneLine;

    /** Of lines that are a single one on the page where {@code isOneLine}, so that spaces stand where others have ends of lines. */
    HeadingLines(HeadingWords words, Paragraphs paragraphs, List<String> lines, boolean isOneLine) {
        this.words = words;
        this.paragraphs = paragraphs;
        this.lines = lines;
        this.isOneLine = isOneLine;
    }

    /**
     * A heading found at a line.
     *
     * @param own the heading when it is the office's own and stands in a line of its own
     * @param rest what of its line, or of the last that it ends in, is text
     * @param taken how many lines it takes
     */
    record Heading(String place, Optional<String> own, String rest, int taken) {}

    /** The mark of a kind that a line begins with. */
    Optional<Mark> mark(Mark.Kind kind, int at) {
        return kind.at(bare(lines.get(at)));
    }

    /** A heading in the words of the form. */
    Optional<Heading> printed(int at, Mark mark) {
        Optional<Heading> broken = Optional.empty();
        StringBuilder text = new StringBuilder(lines.get(at));
        for (int taken = 2; taken <= MOST_LINES && at + taken <= lines.size() && broken.isEmpty(); taken++) {
            int before = bare(text.toString()).length();
            String next = lines.get(at + taken - 1);
            if (before - mark.end() > LONGEST
                    || Mark.Kind.BRACKETS.at(bare(next)).isPresent()) {
                break;
            }
            text.append(next);
            broken = printed(text.toString(), before, mark, taken);
        }
        return broken.or(() -> printed(lines.get(at), 0, mark, 1));
    }

    /** A heading in the words of the form in lines put together, when it reaches beyond so many characters. */
    private Optional<Heading> printed(String text, int beyond, Mark mark, int taken) {
        String bare = bare(text);
        return words.printed(bare.substring(mark.end()))
                .filter(one -> mark.end() + one.end() > beyond)
                .filter(one -> ends(text, bare, mark.end() + one.end(), mark))
                .map(one -> new Heading(one.place(), Optional.empty(), behind(text, mark.end() + one.end()), taken));
    }

    /** Any heading that begins in a line. */
    Optional<Heading> any(int at, Mark mark) {
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
    private boolean ends(String text, String bare, int end, Mark mark) {
        if (end == bare.length() || ":。;.*—".indexOf(bare.charAt(end)) >= 0) {
            return true;
        }
        boolean spaced = Wording.folded(text).charAt(place(text, end - 1) + 1) == ' ';
        boolean counts = COUNT.matcher(bare.substring(end)).lookingAt();
        return spaced && (mark.kind() != Mark.Kind.NONE || end - mark.end() >= LONG_LABEL || isOneLine && !counts);
    }

    /** What follows the so many characters that are no spaces, and the marks behind them. */
    private static String behind(String text, int characters) {
        return MARKS.matcher(text.substring(place(text, characters - 1) + 1))
                .replaceFirst("")
                .strip();
    }

    /** Where the character stands that has so many before it that are no spaces. */
    private static int place(String text, int characters) {
        String folded = Wording.folded(text);
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
