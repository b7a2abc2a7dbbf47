package org.gongkai.formats.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.formats.read.source.SourceLine;

/**
 * The titles among the lines above the first section: each a line of its own, or two or three. A report that a sentence mentions is
 * none, also where a page has broken the sentence so that the mention has a line of its own.
 */
final class TitleLines {

    private static final Pattern IN_LONG_LINE = Pattern.compile("(?:报告|年报)(?=\\s)");
    private static final Pattern MARKS = Pattern.compile("^[#*>\\s]+|[*\\s]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");

    /** How a line begins in which a sentence goes on behind a mention. */
    private static final Pattern GOES_ON = Pattern.compile("[》〉”’）)\\]，、；：。,;:.]|的|等|及|指出|要求|中提|所提");

    private static final Pattern PROSE = Pattern.compile("[，。；]");
    private static final String STOPS = "。！？!?;；：:";
    private static final String OPENING = "《〈“「（(";
    private static final String CLOSING = "》〉”」）)";

    private static final int MOST_TOGETHER = 3;

    private final List<SourceLine> head;

    private TitleLines(List<SourceLine> head) {
        this.head = head;
    }

    /**
     * Where a title was found.
     *
     * @param to the line behind its last
     * @param behind what follows it in its last line
     */
    record Found(int from, int to, TitleWords.Said said, String behind) {}

    /** All of them, in order. */
    static List<Found> in(List<SourceLine> head) {
        TitleLines lines = new TitleLines(head);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < head.size()) {
            int from = at;
            Optional<Found> title = lines.at(from).filter(one -> !lines.isMention(one));
            title.ifPresent(found::add);
            at = title.map(Found::to).orElse(from + 1);
        }
        return found;
    }

    /** Whether the lines are within a sentence: between quotation marks that are open, or the next line goes on with it. */
    private boolean isMention(Found title) {
        String before = before(title.from());
        boolean broken = PROSE.matcher(before).find() && STOPS.indexOf(before.charAt(before.length() - 1)) < 0;
        boolean goesOn = title.to() < head.size()
                && GOES_ON.matcher(head.get(title.to()).text().strip()).lookingAt();
        return isOpen(before) || broken || goesOn;
    }

    /** The line before, or some, when they are not long. */
    private String before(int from) {
        StringBuilder before = new StringBuilder();
        for (int at = from - 1; at >= Math.max(0, from - MOST_TOGETHER); at--) {
            SourceLine line = head.get(at);
            if (PageFurniture.isStated(line) || line.tabular()) {
                break;
            }
            before.insert(0, line.text().strip());
        }
        return before.toString();
    }

    private static boolean isOpen(String text) {
        for (int at = text.length() - 1; at >= 0; at--) {
            if (CLOSING.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
            if (OPENING.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The title that begins in a line: the fewest lines that have a name too, else the fewest. */
    private Optional<Found> at(int from) {
        Optional<Found> nameless = Optional.empty();
        StringBuilder joined = new StringBuilder();
        for (int to = from; to < Math.min(from + MOST_TOGETHER, head.size()); to++) {
            String line = MARKS.matcher(head.get(to).text()).replaceAll("");
            if (line.length() > TitleWords.LONGEST) {
                return to == from ? inside(line, from) : nameless;
            }
            String words = squeezed(line);
            joined.append(words);
            int end = to + 1;
            Optional<Found> title =
                    TitleWords.said(joined.toString(), to > from).map(said -> new Found(from, end, said, ""));
            if (to > from && isWhole(words, title)) {
                return nameless;
            }
            if (title.filter(one -> one.said().hasWholeName() || one.to() > from + 1)
                    .isPresent()) {
                return title;
            }
            nameless = nameless.or(() -> title);
        }
        return nameless.map(this::named).or(() -> inside(head.get(from).text(), from));
    }

    /** Whether the last line alone is a title that says as much as with those before it. */
    private static boolean isWhole(String words, Optional<Found> together) {
        return TitleWords.said(words, false)
                .filter(TitleWords.Said::hasWholeName)
                .filter(alone -> alone.year().isPresent()
                        || together.flatMap(title -> title.said().year()).isEmpty())
                .isPresent();
    }

    /** A title without a name may have it in the line below. */
    private Found named(Found title) {
        if (title.said().name().isEmpty() && title.to() < head.size()) {
            String below = squeezed(head.get(title.to()).text());
            if (TitleWords.isName(below, true)) {
                return new Found(
                        title.from(),
                        title.to() + 1,
                        new TitleWords.Said(below, title.said().year()),
                        "");
            }
        }
        return title;
    }

    /** A page that is one line has its title near the beginning. */
    private static Optional<Found> inside(String text, int line) {
        String near = text.substring(0, Math.min(text.length(), 3 * TitleWords.LONGEST));
        Matcher end = IN_LONG_LINE.matcher(near);
        while (end.find()) {
            for (int start = 0; start >= 0 && start < end.start(); start = next(near, start)) {
                String behind = text.substring(end.end()).strip();
                boolean mentioned = isOpen(near.substring(0, start))
                        || GOES_ON.matcher(behind).lookingAt();
                Optional<TitleWords.Said> said = TitleWords.said(squeezed(near.substring(start, end.end())), start > 0)
                        .filter(TitleWords.Said::hasWholeName)
                        .filter(one -> !mentioned);
                if (said.isPresent()) {
                    return said.map(one -> new Found(line, line + 1, one, behind));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the next word begins behind a space. */
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? at : -1;
    }

    private static String squeezed(String text) {
        return SPACES.matcher(text).replaceAll("");
    }
}
