package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;

import jakarta.inject.Singleton;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, as far as its pages hold any: a scanned page holds none. */
@Singleton
class PdfText implements TextOfFile {

    private static final int MOST_PAGES = 2_000;

    @Override
    public Set<String> suffixes() {
        return Set.of("pdf");
    }

    /** The text up to the page on which it grows longer than is kept. */
    @Override
    public String of(Path file, int most) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            StringWriter text = new StringWriter();
            int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
            for (int page = 1; page <= pages && text.getBuffer().length() <= most; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.writeText(document, text);
            }
            return text.toString();
        }
    }
}
