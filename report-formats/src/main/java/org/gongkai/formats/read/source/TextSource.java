package org.gongkai.formats.read.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.form.words.Message;
import org.gongkai.formats.words.FormatWords;

/** Plain text; tabs and upright lines cut a line into columns. */
public final class TextSource {

    private static final int MOST_COLUMNS = 200;

    private static final Pattern RULE = Pattern.compile("[\\s|:-]+");

    private TextSource() {}

    /** The text as it is. */
    public static SourceText of(String text) {
        SourceLines.requireShort(text);
        SourceLines lines = new SourceLines();
        String[] all = text.split("\\R|\\f");
        Set<Integer> pageNumbers = PageNumbers.bare(all);
        for (int i = 0; i < all.length; i++) {
            if (pageNumbers.contains(i)) {
                continue;
            }
            String line = all[i];
            if (isRule(line)) {
                continue;
            }
            Message place = FormatWords.LINE.with(i + 1);
            if (line.contains("\t")) {
                lines.add(SourceLine.row(place, List.of(line.split("\t", MOST_COLUMNS))));
            } else if (line.indexOf('|') != line.lastIndexOf('|')) {
                lines.add(SourceLine.row(place, barred(line)));
            } else if (!line.isBlank()) {
                lines.add(SourceLine.plain(place, line));
            }
        }
        return lines.with(0);
    }

    /** Whether a line parts the head of a table from its rows, as Markdown writes it. */
    static boolean isRule(String line) {
        return line.indexOf('-') >= 0
                && line.indexOf('|') >= 0
                && RULE.matcher(line).matches();
    }

    /** Bars at both ends frame the line; bars at one end or none stand between columns. */
    static List<String> barred(String line) {
        String inner = line.strip();
        if (inner.startsWith("|") && inner.endsWith("|") && inner.length() > 1) {
            inner = inner.substring(1, inner.length() - 1);
        }
        return Stream.of(inner.split("\\|", MOST_COLUMNS)).map(String::strip).toList();
    }
}
