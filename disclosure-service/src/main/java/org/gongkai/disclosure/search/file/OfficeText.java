package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import jakarta.inject.Singleton;

import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.extractor.POITextExtractor;

/** The text of what office programs write: documents, workbooks and slides of either generation, and what WPS writes like them. */
@Singleton
class OfficeText implements TextOfFile {

    @Override
    public Set<String> suffixes() {
        return Set.of("docx", "xlsx", "pptx", "doc", "xls", "ppt", "wps", "et");
    }

    @Override
    public String of(Path file, int most) throws IOException {
        // Row by row: a workbook as a whole takes many times its size.
        ExtractorFactory.setThreadPrefersEventExtractors(true);
        try (POITextExtractor extractor = ExtractorFactory.createExtractor(file.toFile())) {
            return extractor.getText();
        } finally {
            ExtractorFactory.removeThreadPrefersEventExtractorsSetting();
        }
    }
}
