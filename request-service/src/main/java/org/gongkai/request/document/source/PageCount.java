package org.gongkai.request.document.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

import org.gongkai.kit.foreign.ForeignReading;

/** Counts the pages of a PDF in a process of its own. */
public final class PageCount implements ForeignReading {

    /** More digits than a number of pages has are none. */
    private static final int LONGEST = 16;

    /** What does not open (a password, a scan that was cut off) is kept all the same, without a count. */
    @Override
    public void read(Path file, Map<String, String> asked, OutputStream answer) throws IOException {
        int pages;
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            pages = document.getNumberOfPages();
        } catch (IOException | RuntimeException | StackOverflowError closed) {
            pages = 0;
        }
        answer.write(Integer.toString(pages).getBytes(StandardCharsets.US_ASCII));
    }

    /** What it has answered. */
    static int heard(InputStream answer) throws IOException {
        return Integer.parseInt(new String(answer.readNBytes(LONGEST), StandardCharsets.US_ASCII));
    }
}
