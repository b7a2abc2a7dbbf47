package org.gongkai.kit.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that was sent for import, whole and on disk, so that nothing is begun for an upload that breaks off.
 *
 * @param charset the charset that the request names
 * @param sha256 hash of its bytes
 */
@Schema(implementation = String.class, hidden = true)
public record ImportFile(Path path, Kind kind, Optional<Charset> charset, String sha256) {

    /** Kinds of file. */
    public enum Kind {
        CSV,
        NDJSON,
        XLSX,
        XLS,
        ODS
    }

    /** The same bytes are the same file, wherever they were put. */
    @Override
    public String toString() {
        return kind + " " + charset + " " + sha256;
    }
}
