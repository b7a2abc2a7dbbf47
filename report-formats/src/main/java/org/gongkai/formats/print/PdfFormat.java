package org.gongkai.formats.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.google.auto.service.AutoService;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Template;

import org.gongkai.formats.plot.PlotFonts;

/** The report as a PDF: A4 in the manner of GB/T 9704, fonts embedded, tagged (PDF/UA-1) and fit to be archived (PDF/A-3a). */
@AutoService(ReportFormat.class)
public final class PdfFormat implements ReportFormat {

    /** What only the making of a document needs, so that nobody waits for fonts who wants none. */
    private static final class Press {

        static final Template TEMPLATE = PageTemplates.read("report-pdf.html");
        static final DocumentFonts FONTS = new DocumentFonts();
        static final byte[] COLOURS =
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

        static {
            // It tells of every font of every document; what goes wrong is thrown.
            XRLog.setLoggingEnabled(false);
        }
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
        String page = PageTemplates.fill(Press.TEMPLATE, rendition);
        Press.FONTS.require(page);
        PlotFonts.register();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(Press.COLOURS);
        builder.useSVGDrawer(new BatikSVGDrawer());
        for (DocumentFonts.Face face : Press.FONTS.faces(page)) {
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
