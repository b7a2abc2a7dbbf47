package org.gongkai.request.web.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.gongkai.request.document.Printing.FileKind;

/** Papers as answers: shown or saved, kept by nobody on the way. */
final class FileAnswer {

    private FileAnswer() {}

    static Response of(byte[] content, FileKind kind, String name) {
        String disposition = kind == FileKind.PDF ? "inline" : "attachment";
        return Response.ok(content, kind.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition + "; filename=\"" + name + "." + kind.suffix() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
