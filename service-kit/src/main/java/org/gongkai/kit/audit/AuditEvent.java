package org.gongkai.kit.audit;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that was done and leaves an entry.
 *
 * @param agencyCode the agency whose chain it goes to; empty when it concerns the installation
 * @param object what it was done to
 * @param before what stood before, personal data left out
 * @param after what stands now, personal data left out
 * @param reason why, as whoever did it has said
 */
public record AuditEvent(
        AuditVerb operation,
        Optional<String> agencyCode,
        AuditObject object,
        Optional<JsonNode> before,
        Optional<JsonNode> after,
        Optional<String> reason) {

    /** An event of which nothing more is to be told. */
    public static AuditEvent of(AuditVerb operation, AuditObject object) {
        return new AuditEvent(
                operation, Optional.empty(), object, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same event in an agency's chain. */
    public AuditEvent at(String agency) {
        return new AuditEvent(operation, Optional.of(agency), object, before, after, reason);
    }

    /** The same event with what stood before. */
    public AuditEvent from(JsonNode state) {
        return new AuditEvent(operation, agencyCode, object, Optional.of(state), after, reason);
    }

    /** The same event with what stands now. */
    public AuditEvent to(JsonNode state) {
        return new AuditEvent(operation, agencyCode, object, before, Optional.of(state), reason);
    }

    /** The same event with its reason. */
    public AuditEvent because(String why) {
        return new AuditEvent(operation, agencyCode, object, before, after, Optional.of(why));
    }
}
