package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.extractor.POITextExtractor;

/** The text of what office programs write: documents, workbooks and slides of either generation, and what WPS writes like them. */
final class OfficeText {

    private OfficeText() {}

    static String of(Path file) throws IOException {
        // Row by row: a workbook as a whole takes many times its size.
        ExtractorFactory.setThreadPrefersEventExtractors(true);
        try (POITextExtractor extractor = ExtractorFactory.createExtractor(file.toFile())) {
            return extractor.getText();
        } finally {
            ExtractorFactory.removeThreadPrefersEventExtractorsSetting();
        }
    }
}
