package org.gongkai.kit.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.gongkai.kit.imports.Charsets;
import org.gongkai.kit.imports.ImportFile;
import org.gongkai.kit.upload.UploadedContent;

/** Puts an upload into a file before anything is done with it. */
@Provider
@Consumes({ImportFileReader.CSV, ImportFileReader.NDJSON, ImportFileReader.XLSX})
class ImportFileReader implements MessageBodyReader<ImportFile> {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SpooledUploads uploads;
    private final UploadedContent content;

    ImportFileReader(SpooledUploads uploads, UploadedContent content) {
        this.uploads = uploads;
        this.content = content;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ImportFile.class;
    }

    @Override
    public ImportFile readFrom(
            Class<ImportFile> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Path path = uploads.create();
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            body.transferTo(out);
        }
        content.require(kind(mediaType), path);
        return new ImportFile(
                path,
                kind(mediaType),
                Charsets.named(mediaType.getParameters().get(MediaType.CHARSET_PARAMETER)),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static ImportFile.Kind kind(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case CSV -> ImportFile.Kind.CSV;
            case NDJSON -> ImportFile.Kind.NDJSON;
            default -> ImportFile.Kind.XLSX;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
