package org.gongkai.request.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/**
 * How a proposal to erase stands.
 *
 * @param requestedBy account; the service itself for that of the night
 * @param summary what it is about, by kind and year
 * @param leftOut what was proposed and not erased, as it was not due any more
 * @param afterwards where something was erased: what becomes of copies from before, and what is to be done about them
 */
public record ErasureState(
        UUID id,
        long revision,
        String agencyCode,
        Stage stage,
        String requestedBy,
        Instant requestedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> reason,
        List<ErasureSummary> summary,
        List<ErasureItem> leftOut,
        Optional<Message> afterwards) {

    /** Where it has come to. */
    @Schema(name = "ErasureStage")
    public enum Stage {
        OPEN,
        APPROVED,
        REFUSED;

        /** How it stands. */
        Message said() {
            return language -> Bundle.of(Stage.class, language).text(name());
        }
    }
}
