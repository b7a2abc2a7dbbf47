package org.gongkai.registers.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that has happened and that others may hear of. It names records and carries no personal data.
 *
 * @param id the same however often it is told
 * @param type such as {@code org.gongkai.letter.answered}
 * @param subject number by which people know the record
 * @param agencyCode body that it belongs to
 * @param about ids of the records that it is about; it is heard in order for the first of them
 * @param shown whether who follows the one record hears of it, beside the body
 * @param last whether nothing more comes about them
 */
public record PublishedEvent(
        UUID id,
        String type,
        String subject,
        Instant time,
        JsonNode data,
        String agencyCode,
        List<String> about,
        boolean shown,
        boolean last) {

    public PublishedEvent {
        if (about.isEmpty()) {
            throw new IllegalArgumentException("an event is about a record");
        }
        about = List.copyOf(about);
    }

    /** What it stands in order with. */
    public String lane() {
        return about.getFirst();
    }
}
