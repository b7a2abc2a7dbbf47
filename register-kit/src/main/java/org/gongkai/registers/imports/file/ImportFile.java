package org.gongkai.registers.imports.file;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that was sent for import, whole and on disk, so that nothing is begun for an upload that breaks off.
 *
 * @param charset the charset that the request names
 * @param sha256 hash of its bytes
 */
@Schema(implementation = String.class, hidden = true)
public record ImportFile(Path path, Kind kind, Optional<Charset> charset, String sha256) {

    /** The media type of an XLSX workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Set<String> WORKBOOKS = Set.of(
            "application/zip",
            "application/x-tika-ooxml",
            "application/x-tika-msoffice",
            "application/vnd.ms-excel",
            "application/vnd.oasis.opendocument.spreadsheet",
            XLSX);

    /** What text is taken for when it begins like something that is written as text. */
    private static final Set<String> TEXTS =
            Set.of("application/json", "application/x-ndjson", "application/javascript", "application/csv");

    /** Kinds of file. */
    public enum Kind {
        CSV(TEXTS),
        NDJSON(TEXTS),
        XLSX(WORKBOOKS),
        XLS(WORKBOOKS),
        ODS(WORKBOOKS);

        private final Set<String> contents;

        Kind(Set<String> contents) {
            this.contents = contents;
        }

        /** What the content of such a file is taken for, beside text, by those who know contents in general. */
        public Set<String> contents() {
            return contents;
        }
    }

    /** The same bytes are the same file, wherever they were put. */
    @Override
    public String toString() {
        return kind + " " + charset + " " + sha256;
    }
}
