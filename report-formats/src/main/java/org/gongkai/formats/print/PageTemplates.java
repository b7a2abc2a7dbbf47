package org.gongkai.formats.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;

/** The pages that reports are poured into: templates of Qute beside this class, which needs nothing around it. */
final class PageTemplates {

    private static final String HTML = "text/html";

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .build();

    private PageTemplates() {}

    static Template read(String name) {
        try (InputStream in = PageTemplates.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ENGINE.parse(text, Variant.forContentType(HTML), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The page of a rendition.
     *
     * @param style more rules of its style sheet
     * @param breaks where pages begin
     */
    static String fill(Template template, Rendition rendition, PrintedReport printed, String style, PageBreaks breaks) {
        return template.data("report", rendition.report())
                .data("printed", printed)
                .data("links", rendition.links())
                .data("style", style)
                .data("breaks", breaks)
                .data("proof", rendition.proof())
                .render();
    }
}
