package org.gongkai.report.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;

import org.gongkai.report.comparison.Series;
import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.ReportJson;
import org.gongkai.report.document.Seal;

/** The renderers as they are, without a service around them. */
public final class Renderers {

    private final Map<ReportFormat, ReportRenderer> renderers = new EnumMap<>(ReportFormat.class);
    private final ReportJson json;

    public Renderers() {
        ObjectMapper mapper = new ObjectMapper();
        json = new ReportJson(mapper);
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolvers.rawResolver())
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .build();
        add(new JsonRenderer(json));
        add(new PageRenderer(template(engine, "report.html")));
        add(new PdfRenderer(template(engine, "report-pdf.html"), new DocumentFonts()));
        add(new WordRenderer());
        add(new SpreadsheetRenderer());
        add(new CsvRenderer());
        add(new XmlRenderer());
        add(new TextRenderer());
    }

    /** The report in the format. */
    public byte[] render(AnnualReport report, ReportFormat format) {
        return renderers
                .get(format)
                .render(new Rendition(report, Seal.ofDraft(json.canonical(report)), Series.of(List.of(report))));
    }

    private void add(ReportRenderer renderer) {
        renderers.put(renderer.format(), renderer);
    }

    private static Template template(Engine engine, String name) {
        try (var in = Renderers.class.getResourceAsStream("/templates/" + name)) {
            return engine.parse(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType("text/html"), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
