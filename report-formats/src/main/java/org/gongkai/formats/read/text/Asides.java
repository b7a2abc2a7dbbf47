package org.gongkai.formats.read.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.form.words.Message;
import org.gongkai.formats.read.source.PageNumbers;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.table.Wording;

/** Finds the sentences among the lines of a table, or around a report: what is neither a label of the table nor a figure. */
public final class Asides {

    /** Of a label, so many of its pairs of characters are in the labels of the form. */
    private static final double LABEL_SHARE = 0.6;

    private static final int SHORTEST = 6;
    private static final int SHORTEST_WITHOUT_MARK = 14;
    private static final int LONG_LINE = 120;
    private static final int LONGEST = 4_000;

    private static final Pattern SENTENCES = Pattern.compile("(?<=[。！？])");
    private static final Pattern MENTION = Pattern.compile("[《》]|20\\d{2}年");
    private static final Pattern LAST_FIGURE =
            Pattern.compile(".*[\\s|]\\d[\\d.,]*[\\s|]+(?![年月日件条个项次人份期场])", Pattern.DOTALL);

    private final Set<String> pairs = new HashSet<>();
    private final List<Aside> found = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Optional<Message> place = Optional.empty();

    private Asides(String labels) {
        for (int at = 0; at + 1 < labels.length(); at++) {
            pairs.add(labels.substring(at, at + 2));
        }
    }

    /** A sentence, or some that stand together, and where they begin. */
    public record Aside(Message place, String text) {}

    /** The sentences of lines; {@code labels} are the words of the table that they hold, empty where they hold none. */
    public static List<Aside> of(List<SourceLine> lines, String labels) {
        Asides asides = new Asides(labels);
        for (SourceLine line : lines) {
            asides.read(line);
        }
        asides.close();
        return asides.found;
    }

    private void read(SourceLine line) {
        String text = line.text();
        if (PageNumbers.isMarked(text) || PageFurniture.isStated(line)) {
            return;
        }
        if (PageFurniture.leadsOn(line) && text.indexOf('。') < 0) {
            close();
            return;
        }
        if (line.tabular()
                && (text.indexOf('。') < 0
                        || text.chars().filter(Character::isDigit).count() > text.length() / 2)) {
            close();
            return;
        }
        for (String piece : SENTENCES.split(text)) {
            piece(line.place(), afterFigures(piece).strip());
        }
    }

    private void piece(Message at, String piece) {
        String bare = Wording.bare(piece);
        boolean ends = !piece.isEmpty() && "。！？".indexOf(piece.charAt(piece.length() - 1)) >= 0;
        // Labels of the form name no report, and no year.
        boolean mentions = MENTION.matcher(piece).find();
        if (bare.isEmpty() || !mentions && isLabel(bare)) {
            boolean tail = !open.isEmpty() && ends;
            if (tail) {
                open.append(piece);
            }
            close();
        } else {
            place = place.or(() -> Optional.of(at));
            open.append(piece);
            if (ends || open.length() > LONGEST) {
                close();
            }
        }
    }

    private static String afterFigures(String piece) {
        if (piece.length() < LONG_LINE) {
            return piece;
        }
        Matcher figures = LAST_FIGURE.matcher(piece);
        return figures.lookingAt() ? piece.substring(figures.end()) : piece;
    }

    private boolean isLabel(String bare) {
        if (pairs.isEmpty()) {
            return false;
        }
        if (bare.length() < 2) {
            return true;
        }
        int known = 0;
        for (int at = 0; at + 1 < bare.length(); at++) {
            known += pairs.contains(bare.substring(at, at + 2)) ? 1 : 0;
        }
        return known >= LABEL_SHARE * (bare.length() - 1);
    }

    private void close() {
        String text = open.toString();
        int characters = Wording.bare(text).length();
        boolean marked = text.chars().anyMatch(character -> "。！？，；,;".indexOf(character) >= 0);
        if (characters >= SHORTEST_WITHOUT_MARK || characters >= SHORTEST && marked) {
            found.add(new Aside(place.orElseThrow(), text));
        }
        open.setLength(0);
        place = Optional.empty();
    }
}
