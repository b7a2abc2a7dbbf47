package org.gongkai.formats.print;

import java.util.Optional;

import com.google.auto.service.AutoService;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import io.quarkus.qute.Template;

import org.gongkai.paper.LaidPaper;
import org.gongkai.paper.Margins;
import org.gongkai.paper.PdfPress;
import org.gongkai.paper.PdfStyle;

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
        PrintedReport printed = PrintedReport.of(rendition);
        PageBreaks breaks = PageBreaks.NONE;
        while (true) {
            try (LaidPaper laid = lay(rendition, printed, breaks)) {
                Optional<PageBreaks> better = breaks.mended(
                        printed, laid.beginnings(PageBreaks.places(printed)), laid.endOf(PageBreaks.LAST_TEXT));
                if (better.isEmpty()) {
                    return laid.print();
                }
                breaks = better.get();
            }
        }
    }

    /** What stands on the page is what the fonts must have; that it is laid out takes most of the time and refuses nothing. */
    @Override
    public void rehearse(Rendition rendition) {
        PdfPress.requirePrintable(
                PageTemplates.fill(Page.TEMPLATE, rendition, PrintedReport.of(rendition), "", PageBreaks.NONE));
    }

    private static LaidPaper lay(Rendition rendition, PrintedReport printed, PageBreaks breaks) {
        String style = PdfStyle.page(Margins.OFFICIAL) + breaks.style();
        return PdfPress.lay(
                PageTemplates.fill(Page.TEMPLATE, rendition, printed.continuedFrom(breaks.lines()), style, breaks),
                builder -> builder.useSVGDrawer(new BatikSVGDrawer()));
    }
}
