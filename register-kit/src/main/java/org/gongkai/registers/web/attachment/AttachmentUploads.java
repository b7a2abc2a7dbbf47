package org.gongkai.registers.web.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.json.JsonFailure;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.SpooledUploads;
import org.gongkai.registers.attachment.AttachmentKind;
import org.gongkai.registers.attachment.Attachments;
import org.gongkai.registers.attachment.LookedAt;
import org.gongkai.registers.attachment.NewAttachment;
import org.gongkai.registers.problem.AttachmentWords;
import org.gongkai.registers.web.UploadedPart;

/** Reads what is posted as an attachment: that one is going to be sent (JSON), or the file, as the body or in a form. */
@Singleton
public class AttachmentUploads {

    private static final int LONGEST_ANNOUNCEMENT = 1 << 16;

    /** RFC 9530, 2. */
    private static final Pattern SHA_256 = Pattern.compile("(?:.*,)?\\s*sha-256=:([A-Za-z0-9+/]{43}=):.*");

    private final Attachments attachments;
    private final SpooledUploads uploads;
    private final ObjectMapper mapper;

    AttachmentUploads(Attachments attachments, SpooledUploads uploads, ObjectMapper mapper) {
        this.attachments = attachments;
        this.uploads = uploads;
        this.mapper = mapper;
    }

    /**
     * What was posted.
     *
     * @param file which was looked at; none where it is going to be sent
     * @param kind what it proves, where that is said
     */
    public record Posted(NewAttachment attachment, Optional<LookedAt> file, Optional<AttachmentKind> kind) {

        private Posted(NewAttachment attachment, Optional<LookedAt> file) {
            this(attachment, file, Optional.empty());
        }

        private Posted proving(Optional<AttachmentKind> said) {
            return new Posted(attachment, file, said);
        }
    }

    /**
     * Reads it to its end; a file is put on disk before anything is done with it.
     *
     * @param kind of the query; null where that says none
     */
    public Posted read(HttpHeaders headers, String kind, InputStream body) throws IOException {
        Optional<AttachmentKind> said = Parameters.choice("kind", kind, AttachmentKind.class);
        return read(headers, body).proving(said);
    }

    private Posted read(HttpHeaders headers, InputStream body) throws IOException {
        String type = Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElse("");
        String essence = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (essence) {
            case MediaType.APPLICATION_JSON -> new Posted(announced(body), Optional.empty());
            case MediaType.MULTIPART_FORM_DATA -> part(type, headers, body);
            default -> whole(type, headers, body);
        };
    }

    private NewAttachment announced(InputStream body) throws IOException {
        byte[] json = body.readNBytes(LONGEST_ANNOUNCEMENT + 1);
        if (json.length > LONGEST_ANNOUNCEMENT) {
            throw Problem.of(ProblemKind.TOO_LARGE, KitWords.BODY_TOO_LARGE.with(LONGEST_ANNOUNCEMENT));
        }
        try {
            // Jackson reads the word null as nothing.
            return Optional.ofNullable(json.length == 0 ? null : mapper.readValue(json, NewAttachment.class))
                    .orElseThrow(() -> Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT));
        } catch (JsonProcessingException e) {
            throw JsonFailure.problem(e);
        }
    }

    private Posted part(String type, HttpHeaders headers, InputStream body) throws IOException {
        Path file = uploads.create();
        UploadedPart part = UploadedPart.read(type, body, in -> copy(in, file));
        return posted(part.fileName().replaceFirst("^.*[/\\\\]", ""), part.contentType(), headers, file);
    }

    private Posted whole(String type, HttpHeaders headers, InputStream body) throws IOException {
        String name = FileName.find(headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION))
                .orElseThrow(() -> Problem.invalid(HttpHeaders.CONTENT_DISPOSITION, AttachmentWords.NAME_NEEDED));
        Path file = uploads.create();
        copy(body, file);
        return posted(name, type, headers, file);
    }

    private Posted posted(String name, String type, HttpHeaders headers, Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Problem.invalid("", AttachmentWords.NOTHING_SENT);
        }
        String declared = type.isBlank() ? MediaType.APPLICATION_OCTET_STREAM : type;
        LookedAt looked = attachments.look(
                new NewAttachment(name, size, declared, sha256(headers.getHeaderString("Content-Digest"))), file);
        return new Posted(looked.attachment(), Optional.of(looked));
    }

    /** The checksum that the sender has counted, in hexadecimal digits; null where there is none. */
    private static String sha256(String digest) {
        Matcher given = SHA_256.matcher(digest == null ? "" : digest);
        return given.matches() ? HexFormat.of().formatHex(Base64.getDecoder().decode(given.group(1))) : null;
    }

    private static void copy(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
    }
}
