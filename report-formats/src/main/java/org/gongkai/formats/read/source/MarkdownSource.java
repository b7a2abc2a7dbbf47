package org.gongkai.formats.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import org.gongkai.formats.read.limit.UnreadableReport;
import org.gongkai.formats.words.FormatWords;

/**
 * Markdown, with tables of lines between upright bars. Such a line is a row wherever it stands: the rule below the heads is left out,
 * or has several rows above it, in what programs make of reports.
 */
public final class MarkdownSource {

    /** Lists and quotations in each other, whose parser takes the square of their depth. */
    private static final Pattern NESTED = Pattern.compile("[ \\t>*+\\-0-9.)]{400}");

    private static final Pattern ROW = Pattern.compile("\\s{0,8}\\|.*");
    private static final Pattern EMPHASIS = Pattern.compile("\\*{1,3}|`|<br\\s*/?>");

    private final SourceLines lines = new SourceLines();
    private final StringBuilder words = new StringBuilder();
    private final List<String> rows = new ArrayList<>();
    private int tables;
    private int pictures;

    private MarkdownSource() {}

    /** The text of a file in Markdown. */
    public static SourceText of(String markdown) {
        SourceLines.requireShort(markdown);
        if (markdown.lines().anyMatch(line -> NESTED.matcher(line).lookingAt())) {
            throw UnreadableReport.tooLong();
        }
        MarkdownSource source = new MarkdownSource();
        markdown.lines().forEach(source::read);
        source.endOfTable();
        source.endOfWords();
        return source.lines.with(source.pictures);
    }

    private void read(String line) {
        boolean isRow = ROW.matcher(line).matches() || line.indexOf('|') != line.lastIndexOf('|');
        if (isRow) {
            endOfWords();
            rows.add(line);
        } else if (!rows.isEmpty() && !line.isBlank()) {
            endOfTable();
        }
        if (!isRow) {
            words.append(line).append('\n');
        }
    }

    /** What stands between tables, by way of the page that it describes. */
    private void endOfWords() {
        if (!words.toString().isBlank()) {
            endOfTable();
            SourceText page = HtmlSource.of(HtmlRenderer.builder()
                    .softbreak("<br />")
                    .build()
                    .render(Parser.builder().build().parse(words.toString())));
            lines.addAll(page.lines());
            pictures += page.pictures();
        }
        words.setLength(0);
    }

    private void endOfTable() {
        if (rows.isEmpty()) {
            return;
        }
        tables++;
        int width = rows.stream()
                .mapToInt(row -> TextSource.barred(row).size())
                .max()
                .orElse(0);
        SourceLines.requireFew((long) width * rows.size());
        MarkedUpTable table = new MarkedUpTable();
        for (String row : rows) {
            if (!TextSource.isRule(row)) {
                table.beginLine();
                TextSource.barred(row)
                        .forEach(cell ->
                                table.add(EMPHASIS.matcher(cell).replaceAll("").replace("&nbsp;", " "), 1, 1));
            }
        }
        rows.clear();
        lines.addAll(table.lines(FormatWords.TABLE.with(tables)));
    }
}
