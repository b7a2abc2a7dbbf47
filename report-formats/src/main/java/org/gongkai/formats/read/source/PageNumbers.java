package org.gongkai.formats.read.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of pages that stand between the lines of a text. */
public final class PageNumbers {

    private static final Pattern MARKED = Pattern.compile(
            "[-—–－\\s]*(?:第\\s*(?<said>\\d{1,4})\\s*页(?:\\s*[,/，共]*\\s*\\d{0,4}\\s*页?)?|[-—–－]+\\s*(?<dashed>\\d{1,4})\\s*[-—–－]+|(?<part>\\d{1,3})\\s*/\\s*\\d{1,3})\\s*");

    private static final Pattern BARE = Pattern.compile("\\s*(\\d{1,3})\\s*");

    private static final int LONGEST = 60;

    /** So many numbers that count on from 1 are no figures. */
    private static final int FEWEST_PAGES = 3;

    private PageNumbers() {}

    /** Whether a line is a page number by what it says. */
    public static boolean isMarked(String line) {
        return isShort(line) && MARKED.matcher(line.strip()).matches();
    }

    /**
     * Which lines hold a bare number that is a page number: it stands behind an empty line, not among other bare numbers,
     * and goes on where the page numbers before it have ended.
     */
    static Set<Integer> bare(String[] lines) {
        Set<Integer> found = new HashSet<>();
        int next = 1;
        for (int i = 1; i < lines.length; i++) {
            if (!isShort(lines[i])) {
                continue;
            }
            Matcher marked = MARKED.matcher(lines[i].strip());
            Matcher bare = BARE.matcher(lines[i].strip());
            if (marked.matches()) {
                next = number(marked) + 1;
            } else if (bare.matches()
                    && Integer.parseInt(bare.group(1)) == next
                    && lines[i - 1].isBlank()
                    && !isBare(lines, i - 1, -1)
                    && !isBare(lines, i + 1, 1)) {
                found.add(i);
                next++;
            }
        }
        return found;
    }

    /** The lines without those of a bare number, where all of these and the marked ones count the pages: then none is a figure. */
    static List<SourceLine> without(List<SourceLine> lines) {
        List<SourceLine> bare = new ArrayList<>();
        int next = 1;
        for (SourceLine line : lines) {
            String text = isShort(line.text()) && !line.tabular() ? line.text().strip() : "";
            Matcher marked = MARKED.matcher(text);
            if (marked.matches()) {
                next = number(marked) + 1;
            } else if (BARE.matcher(text).matches()) {
                if (Integer.parseInt(text) != next) {
                    return lines;
                }
                next++;
                bare.add(line);
            }
        }
        return next > FEWEST_PAGES
                ? lines.stream()
                        .filter(line -> bare.stream().noneMatch(one -> one == line))
                        .toList()
                : lines;
    }

    /** A line that is a page number and nothing else. */
    private static boolean isShort(String line) {
        return line.length() <= LONGEST;
    }

    private static int number(Matcher marked) {
        String said = marked.group("said") != null ? marked.group("said") : marked.group("dashed");
        return Integer.parseInt(said != null ? said : marked.group("part"));
    }

    /** Whether the next line with anything in it, in this direction, is a bare number. */
    private static boolean isBare(String[] lines, int from, int step) {
        int at = from;
        while (at >= 0 && at < lines.length && lines[at].isBlank()) {
            at += step;
        }
        return at >= 0
                && at < lines.length
                && isShort(lines[at])
                && BARE.matcher(lines[at]).matches();
    }
}
