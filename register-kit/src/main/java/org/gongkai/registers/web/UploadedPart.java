package org.gongkai.registers.web;

import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.UploadContext;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.problem.RegisterWords;

/**
 * The one file of a form (multipart/form-data, RFC 7578), in its part {@code file}.
 *
 * @param contentType of the part; empty when it has none
 * @param fileName as the browser tells it; empty when it tells none
 */
public record UploadedPart(String contentType, String fileName) {

    static final String NAME = "file";

    /** What is done with the bytes of the part. */
    public interface Sink {
        /** Takes all of them. */
        void take(InputStream in) throws IOException;
    }

    /** Reads the form to its end, and the part as it goes by. */
    public static UploadedPart read(String contentType, InputStream body, Sink sink) throws IOException {
        FileUpload form = new FileUpload();
        form.setHeaderEncoding("UTF-8");
        UploadedPart found = null;
        try {
            FileItemIterator parts = form.getItemIterator(new Body(contentType, body));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (!NAME.equals(part.getFieldName())) {
                    continue;
                }
                if (found != null) {
                    throw Problem.invalid(NAME, RegisterWords.PART_TWICE);
                }
                try (InputStream in = part.openStream()) {
                    sink.take(in);
                }
                found = new UploadedPart(orEmpty(part.getContentType()), orEmpty(part.getName()));
            }
        } catch (FileUploadException
                | FileUploadBase.FileUploadIOException
                | MultipartStream.MalformedStreamException
                | InvalidFileNameException e) {
            throw Problem.of(ProblemKind.INVALID_REQUEST, RegisterWords.FORM_INCOMPLETE);
        }
        if (found == null) {
            throw Problem.invalid(NAME, RegisterWords.PART_NEEDED);
        }
        return found;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private record Body(String contentType, InputStream in) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return -1;
        }

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }
    }
}
