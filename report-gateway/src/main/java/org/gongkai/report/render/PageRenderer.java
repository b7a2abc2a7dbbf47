package org.gongkai.report.render;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.Seal;

/** The report as a page with the official layout of its tables. */
@ApplicationScoped
class PageRenderer implements ReportRenderer {

    private final Template template;

    PageRenderer(@Location("report.html") Template template) {
        this.template = template;
    }

    @Override
    public ReportFormat format() {
        return ReportFormat.HTML;
    }

    @Override
    public byte[] render(Rendition rendition) {
        AnnualReport report = rendition.report();
        Seal seal = rendition.seal();
        return template.data("report", report)
                .data("printed", PrintedReport.of(rendition))
                .data("seal", seal)
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }
}
