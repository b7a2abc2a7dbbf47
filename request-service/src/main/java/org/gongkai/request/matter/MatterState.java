package org.gongkai.request.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.registers.search.SearchedTexts;
import org.gongkai.request.application.Channel;

/**
 * How another matter stands.
 *
 * @param content what was written; none when it was erased
 * @param submission what it had come as, taken for an application
 * @param held whether nothing of it may be erased
 * @param reply what was answered, in words; none when it was erased
 */
public record MatterState(
        UUID id,
        long revision,
        String agencyCode,
        String matterNumber,
        MatterKind kind,
        Channel channel,
        MatterStage stage,
        LocalDate receivedOn,
        Optional<MatterContent> content,
        Optional<UUID> submission,
        Optional<LocalDate> endedOn,
        Optional<CorrectionResult> result,
        Optional<String> transferredTo,
        Optional<MatterDiscardReason> discardReason,
        Optional<String> reply,
        boolean held,
        String registeredBy,
        Instant registeredAt) {

    /** What it is found by; nothing when that was erased. */
    SearchedTexts searched() {
        return content.map(MatterContent::searched).orElse(SearchedTexts.NONE);
    }
}
