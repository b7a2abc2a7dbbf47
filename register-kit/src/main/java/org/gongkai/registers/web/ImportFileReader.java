package org.gongkai.registers.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.gongkai.form.words.Message;
import org.gongkai.kit.upload.Charsets;
import org.gongkai.kit.upload.UploadedContent;
import org.gongkai.kit.web.body.SpooledUploads;
import org.gongkai.kit.web.media.MediaTypes;
import org.gongkai.registers.imports.RegisterFiles;
import org.gongkai.registers.imports.file.ImportFile;

/** Puts an upload into a file before anything is done with it, be it the body itself or a part of a form. */
@Provider
@Consumes(MediaType.WILDCARD)
class ImportFileReader implements MessageBodyReader<ImportFile> {

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
        if (essence(mediaType).equals(MediaType.MULTIPART_FORM_DATA)) {
            MessageDigest digest = sha256();
            UploadedPart part = UploadedPart.read(mediaType.toString(), body, in -> copy(in, path, digest));
            Optional<MediaType> declared = MediaTypes.find(part.contentType());
            return checked(
                    path,
                    RegisterFiles.ofPart(declared.map(ImportFileReader::essence).orElse(""), part.fileName(), path),
                    declared,
                    digest);
        }
        RegisterFiles.requireKnown(essence(mediaType));
        MessageDigest digest = sha256();
        copy(body, path, digest);
        return checked(path, RegisterFiles.ofBody(essence(mediaType), path), Optional.of(mediaType), digest);
    }

    private ImportFile checked(Path path, ImportFile.Kind kind, Optional<MediaType> declared, MessageDigest digest) {
        Optional<Charset> charset = Charsets.named(declared.map(MediaType::getParameters)
                .map(parameters -> parameters.get(MediaType.CHARSET_PARAMETER))
                .orElse(null));
        content.require(Message.quoted(kind.name()), kind.contents(), path);
        return new ImportFile(path, kind, charset, HexFormat.of().formatHex(digest.digest()));
    }

    private static void copy(InputStream in, Path path, MessageDigest digest) throws IOException {
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            in.transferTo(out);
        }
    }

    /** Type and subtype, which are the same in any case. */
    private static String essence(MediaType type) {
        return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
