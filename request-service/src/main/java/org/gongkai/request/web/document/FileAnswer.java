package org.gongkai.request.web.document;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.gongkai.kit.web.Disposition;
import org.gongkai.request.document.Printing.FileKind;

/** Papers as answers: shown or saved, kept by nobody on the way. */
final class FileAnswer {

    /** To be changed when the same paper is printed in another way. */
    private static final int RENDERING = 2;

    private FileAnswer() {}

    /** The tag of a paper as a file: what it says is kept, and printed anew each time. */
    static String tag(String sha256, FileKind kind) {
        return "\"" + sha256 + "-" + kind.suffix() + "-" + RENDERING + "\"";
    }

    /** The file that is wanted before JSON, if one is. */
    static Optional<FileKind> accepted(List<MediaType> wanted) {
        for (MediaType type : wanted) {
            if (type.isWildcardType() || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            for (FileKind kind : FileKind.values()) {
                if (type.isCompatible(MediaType.valueOf(kind.mediaType()))) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    static Response.ResponseBuilder of(byte[] content, FileKind kind, String name) {
        String file = name + "." + kind.suffix();
        return Response.ok(content, kind.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        kind == FileKind.PDF ? Disposition.inline(file) : Disposition.attachment(file))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
