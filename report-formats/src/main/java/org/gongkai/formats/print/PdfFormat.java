package org.gongkai.formats.print;

import com.google.auto.service.AutoService;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import io.quarkus.qute.Template;

import org.gongkai.formats.plot.PlotFonts;
import org.gongkai.paper.PdfPress;

/** The report as a PDF: A4 in the manner of GB/T 9704, fonts embedded, tagged (PDF/UA-1) and fit to be archived (PDF/A-3a). */
@AutoService(ReportFormat.class)
public final class PdfFormat implements ReportFormat {

    /** Read when the first document is made. */
    private static final class Page {

        static final Template TEMPLATE = PageTemplates.read("report-pdf.html");
    }

    @Override
    public String suffix() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public String label() {
        return "PDF";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public boolean isDocument() {
        return true;
    }

    @Override
    public boolean showsPlots() {
        return true;
    }

    @Override
    public byte[] print(Rendition rendition) {
        PlotFonts.register();
        return PdfPress.print(
                PageTemplates.fill(Page.TEMPLATE, rendition), builder -> builder.useSVGDrawer(new BatikSVGDrawer()));
    }
}
