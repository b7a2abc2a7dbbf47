package org.gongkai.report.render;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.ReportJson;
import org.gongkai.report.document.Seal;

/** The report as JSON. */
@ApplicationScoped
class JsonRenderer implements ReportRenderer {

    private final ReportJson json;

    JsonRenderer(ReportJson json) {
        this.json = json;
    }

    @Override
    public ReportFormat format() {
        return ReportFormat.JSON;
    }

    @Override
    public byte[] render(Rendition rendition) {
        AnnualReport report = rendition.report();
        Seal seal = rendition.seal();
        return json.of(report, seal).getBytes(StandardCharsets.UTF_8);
    }
}
