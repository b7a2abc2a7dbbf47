package org.gongkai.request.document.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;

/** The whole file of an application as ZIP; the manifest at its end has the SHA-256 of everything before it. */
@ApplicationScoped
public class ArchiveBundle {

    private static final String MANIFEST = "manifest.json";

    private final ApplicationHandling handling;
    private final List<FilePart> parts;
    private final ObjectMapper mapper;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;

    ArchiveBundle(
            ApplicationHandling handling,
            @All List<FilePart> parts,
            ObjectMapper mapper,
            Jdbi jdbi,
            AuditTrail audit,
            Clock clock) {
        this.handling = handling;
        this.parts = parts;
        this.mapper = mapper;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file that is ready to be written. */
    public record Contents(String receiptNumber, String agencyCode, UUID application, List<FilePart.Entry> entries) {}

    /** What the file of an application has; that somebody takes it, stays in the audit. */
    @Transactional
    public Contents of(UUID application) {
        HandlingState state = handling.state(application);
        List<FilePart.Entry> entries = new ArrayList<>();
        parts.forEach(part -> entries.addAll(part.of(state)));
        String number = state.application().entry().receiptNumber();
        String agency = state.application().entry().agencyCode();
        jdbi.useHandle(handle -> audit.record(
                handle,
                AuditEvent.of(
                                ApplicationOperation.READ_FILE,
                                new AuditObject("APPLICATION", application.toString(), number))
                        .at(agency)
                        .to(JsonNodeFactory.instance.objectNode().put("entries", entries.size()))));
        return new Contents(number, agency, application, entries);
    }

    /** Writes it, an entry after the other. */
    public void write(Contents contents, OutputStream out) throws IOException {
        ObjectNode manifest = mapper.createObjectNode();
        manifest.put("application", contents.application().toString());
        manifest.put("receiptNumber", contents.receiptNumber());
        manifest.put("agencyCode", contents.agencyCode());
        manifest.put("madeAt", ChinaTime.write(clock.instant()));
        ArrayNode listed = manifest.putArray("entries");
        ZipOutputStream zip = new ZipOutputStream(out);
        for (FilePart.Entry entry : contents.entries()) {
            zip.putNextEntry(new ZipEntry(entry.name()));
            Counted counted = new Counted(zip, sha256());
            entry.content().writeTo(counted);
            counted.flush();
            zip.closeEntry();
            listed.addObject()
                    .put("name", entry.name())
                    .put("mediaType", entry.mediaType())
                    .put("bytes", counted.bytes)
                    .put(
                            "sha256",
                            HexFormat.of().formatHex(counted.getMessageDigest().digest()));
        }
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
    }

    /** What of an entry is hashed and counted while it is written. */
    private static final class Counted extends DigestOutputStream {

        private long bytes;

        Counted(OutputStream out, MessageDigest digest) {
            super(out, digest);
        }

        @Override
        public void write(int next) throws IOException {
            super.write(next);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            super.write(some, from, length);
            bytes += length;
        }

        /** The bundle goes on behind the entry. */
        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
