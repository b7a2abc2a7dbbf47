package org.gongkai.kit.web.audit;

import java.io.UncheckedIOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.kit.audit.AuditEntries;
import org.gongkai.kit.audit.verification.AuditBreak;
import org.gongkai.kit.audit.verification.AuditVerification;

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
    ObjectNode exported(AuditEntries.AuditEntry entry, AuditEntries.Reach reach) {
        ObjectNode body = mapper.createObjectNode();
        body.put("id", entry.id()).put("chain", entry.chain()).put("content", entry.content());
        entry.link()
                .filter(link -> link.sequence() <= reach.sequence())
                .ifPresent(link -> body.put("sequence", link.sequence())
                        .put("position", link.position())
                        .put("hash", link.hash()));
        return body;
    }

    /** A head as it is exported, with what an authority says about when it was there. */
    ObjectNode exported(AuditEntries.WitnessedHead head) {
        ObjectNode body = mapper.createObjectNode().put("head", head.jws());
        head.timeStamp().ifPresent(stamp -> body.put("timeStamp", stamp));
        return body;
    }

    String line(ObjectNode body) {
        try {
            return mapper.writeValueAsString(body) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A head: a JSON Web Signature over what the links hash to. */
    @Schema(
            name = "AuditHead",
            description =
                    "The time stamp is a token of RFC 3161 over the SHA-256 of jws, in Base64; null where none is taken")
    record Head(
            long id, String jws, @Schema(nullable = true) String timeStamp) {}

    /** What a verification found. */
    @Schema(name = "AuditVerification")
    record Verification(
            long checkedEntries,
            long checkedHeads,
            long unchained,
            @Schema(nullable = true) Broken firstBroken) {

        static Verification of(AuditVerification.Result result) {
            return new Verification(
                    result.checkedEntries(),
                    result.checkedHeads(),
                    result.unchained(),
                    result.firstBroken().map(Broken::of).orElse(null));
        }
    }

    /** The first place that does not hold. */
    @Schema(
            name = "BrokenLink",
            description =
                    "The first place that does not hold; null when all do. The chain is #heads for a head, whose number"
                            + " is the position, and * for a link of which not even the chain is known any more, whose sequence it is;"
                            + " an entry that is in no chain has no position")
    record Broken(
            String chain,
            @Schema(nullable = true) Long position,
            @Schema(nullable = true) Long entryId,
            String fault,
            @Schema(implementation = String.class) Message what) {

        static Broken of(AuditBreak found) {
            return new Broken(
                    found.chain(),
                    found.position().orElse(null),
                    found.entryId().orElse(null),
                    found.fault().name(),
                    found.fault().with());
        }
    }
}
