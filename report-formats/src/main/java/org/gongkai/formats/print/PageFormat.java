package org.gongkai.formats.print;

import java.nio.charset.StandardCharsets;

import com.google.auto.service.AutoService;
import io.quarkus.qute.Template;

/** The report as a page with the official layout of its tables. */
@AutoService(ReportFormat.class)
public final class PageFormat implements ReportFormat {

    private static final Template TEMPLATE = PageTemplates.read("report.html");

    @Override
    public String suffix() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html; charset=UTF-8";
    }

    @Override
    public String label() {
        return "网页";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public boolean showsPlots() {
        return true;
    }

    @Override
    public boolean hasLinks() {
        return true;
    }

    @Override
    public byte[] print(Rendition rendition) {
        return PageTemplates.fill(TEMPLATE, rendition, PrintedReport.of(rendition), "", PageBreaks.NONE)
                .getBytes(StandardCharsets.UTF_8);
    }
}
