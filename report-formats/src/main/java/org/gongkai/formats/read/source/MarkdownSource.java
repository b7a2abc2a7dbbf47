package org.gongkai.formats.read.source;

import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import org.gongkai.formats.read.limit.UnreadableReport;

/** Markdown, with tables as GitHub writes them. */
public final class MarkdownSource {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    /** Lists and quotations in each other, whose parser takes the square of their depth. */
    private static final Pattern NESTED = Pattern.compile("[ \\t>*+\\-0-9.)]{400}");

    private MarkdownSource() {}

    /** Rows are filled up to the width of their head when they are parsed, so a wide head is counted with all lines. */
    public static SourceText of(String markdown) {
        SourceLines.requireShort(markdown);
        long widest = markdown.lines()
                .mapToLong(line -> line.chars().filter(bar -> bar == '|').count())
                .max()
                .orElse(0);
        if (markdown.lines().anyMatch(line -> NESTED.matcher(line).lookingAt())) {
            throw UnreadableReport.tooLong();
        }
        SourceLines.requireFew(widest * markdown.lines().count());
        var parsed = Parser.builder().extensions(TABLES).build().parse(markdown);
        return HtmlSource.of(HtmlRenderer.builder().extensions(TABLES).build().render(parsed));
    }
}
