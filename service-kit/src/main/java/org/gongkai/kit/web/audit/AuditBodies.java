package org.gongkai.kit.web.audit;

import java.io.UncheckedIOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.audit.AuditEntries;
import org.gongkai.kit.audit.AuditVerification;

/** The audit as JSON. */
@Singleton
class AuditBodies {

    private final ObjectMapper mapper;

    AuditBodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** An entry: what it says, and its place in the chain. */
    ObjectNode entry(AuditEntries.AuditEntry entry) {
        try {
            ObjectNode body = mapper.createObjectNode();
            body.put("id", entry.id());
            body.setAll((ObjectNode) mapper.readTree(entry.content()));
            body.put("chain", entry.chain());
            entry.link()
                    .ifPresentOrElse(
                            link -> body.put("position", link.position()).put("hash", link.hash()),
                            () -> body.putNull("position").putNull("hash"));
            return body;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry as it is exported: what was hashed stands there to the byte, so that others can hash it again. */
    ObjectNode exported(AuditEntries.AuditEntry entry) {
        ObjectNode body = mapper.createObjectNode();
        body.put("id", entry.id()).put("chain", entry.chain()).put("content", entry.content());
        entry.link().ifPresent(link -> body.put("position", link.position()).put("hash", link.hash()));
        return body;
    }

    /** A head as it is exported. */
    ObjectNode exported(AuditEntries.AuditHead head) {
        return mapper.createObjectNode().put("head", head.jws());
    }

    String line(ObjectNode body) {
        try {
            return mapper.writeValueAsString(body) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A head: a JSON Web Signature over what the links hash to. */
    @Schema(name = "AuditHead")
    record Head(long id, String jws) {}

    /** What a verification found. */
    @Schema(name = "AuditVerification")
    record Verification(long checkedEntries, long checkedHeads, long unchained, Broken firstBroken) {

        static Verification of(AuditVerification.Result result) {
            return new Verification(
                    result.checkedEntries(),
                    result.checkedHeads(),
                    result.unchained(),
                    result.firstBroken().map(Broken::of).orElse(null));
        }
    }

    /** The first place that does not hold. */
    @Schema(name = "BrokenLink", description = "The first place that does not hold; null when all do")
    record Broken(String chain, long position, Long entryId, String what) {

        static Broken of(AuditVerification.Broken broken) {
            return new Broken(
                    broken.chain(), broken.position(), broken.entryId().orElse(null), broken.what());
        }
    }
}
