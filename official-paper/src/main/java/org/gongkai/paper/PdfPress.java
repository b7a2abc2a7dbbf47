package org.gongkai.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.InputStream;
import java.util.function.Consumer;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/**
 * Makes PDFs of pages of XHTML: fonts embedded, tagged (PDF/UA-1) and fit to be archived (PDF/A-3a). Style sheets name the
 * fonts as {@link PdfStyle} does.
 */
public final class PdfPress {

    /** What only the making of a document needs, so that nobody waits for fonts who wants none. */
    private static final class Press {

        static final PaperFonts FONTS = new PaperFonts();
        static final byte[] COLOURS =
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

        static {
            // It tells of every font of every document; what goes wrong is thrown.
            XRLog.setLoggingEnabled(false);
        }
    }

    private PdfPress() {}

    /**
     * Refuses a text that could not be printed.
     *
     * @throws UnprintableText when it has a character that no font has
     */
    public static void requirePrintable(String text) {
        Press.FONTS.require(text);
    }

    /**
     * A page as a PDF.
     *
     * @throws UnprintableText when it has a character that no font has
     */
    public static byte[] print(String page) {
        return print(page, builder -> {});
    }

    /**
     * A page as a PDF, with more than text.
     *
     * @param more sets what draws it
     * @throws UnprintableText when the page has a character that no font has
     */
    public static byte[] print(String page, Consumer<PdfRendererBuilder> more) {
        try (LaidPaper laid = lay(page, more)) {
            return laid.print();
        }
    }

    /**
     * A page laid out on sheets, to be looked at before it is printed.
     *
     * @param more sets what draws it
     * @throws UnprintableText when the page has a character that no font has
     */
    public static LaidPaper lay(String page, Consumer<PdfRendererBuilder> more) {
        Press.FONTS.require(page);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(Press.COLOURS);
        builder.useUnicodeLineBreaker(new WholeNumbers());
        more.accept(builder);
        for (PaperFonts.Face face : Press.FONTS.faces(page)) {
            FSSupplier<InputStream> file = face::open;
            builder.useFont(file, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(page, null);
        return new LaidPaper(builder);
    }
}
