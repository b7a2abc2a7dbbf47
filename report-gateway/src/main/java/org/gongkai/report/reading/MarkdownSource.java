package org.gongkai.report.reading;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown, with tables as GitHub writes them. */
final class MarkdownSource {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private MarkdownSource() {}

    static SourceText of(String markdown) {
        var parsed = Parser.builder().extensions(TABLES).build().parse(markdown);
        return HtmlSource.of(HtmlRenderer.builder().extensions(TABLES).build().render(parsed));
    }
}
