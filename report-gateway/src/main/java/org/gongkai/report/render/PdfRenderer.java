package org.gongkai.report.render;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

import org.gongkai.report.comparison.PlotFonts;
import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.Seal;

/** The report as a PDF: A4 in the manner of GB/T 9704, fonts embedded, tagged (PDF/UA-1) and fit to be archived (PDF/A-3a). */
@ApplicationScoped
class PdfRenderer implements ReportRenderer {

    private final Template template;
    private final DocumentFonts fonts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfRenderer(@Location("report-pdf.html") Template template, DocumentFonts fonts) {
        // It tells of every font of every document; what goes wrong is thrown.
        XRLog.setLoggingEnabled(false);
        this.template = template;
        this.fonts = fonts;
    }

    @Override
    public ReportFormat format() {
        return ReportFormat.PDF;
    }

    @Override
    public byte[] render(Rendition rendition) {
        AnnualReport report = rendition.report();
        Seal seal = rendition.seal();
        String page = template.data("report", report)
                .data("printed", PrintedReport.of(rendition))
                .data("seal", seal)
                .render();
        fonts.require(page);
        PlotFonts.register();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.useSVGDrawer(new BatikSVGDrawer());
        for (DocumentFonts.Face face : fonts.faces(page)) {
            FSSupplier<InputStream> file = face::open;
            builder.useFont(file, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
