package org.gongkai.request.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/**
 * A reply that was published and not taken away, as the office has it.
 *
 * @param application that it answers
 * @param round the further decision that it tells; empty for the first
 * @param heldAt since when nobody else reads it; empty of one that everybody reads
 * @param findings what holds it back
 * @param released keys of what the office has judged to name nobody
 */
public record StandingReply(
        PublishedReply reply,
        UUID application,
        Optional<Integer> round,
        Optional<Instant> heldAt,
        List<ReplyFinding> findings,
        Set<String> released) {

    /** So that it has no more digits than the version in an entity tag. */
    private static final int VERSION_SHIFT = 5;

    public StandingReply {
        findings = List.copyOf(findings);
        released = Set.copyOf(released);
    }

    /** The version of what somebody judges: what it says, and what holds it back since when. */
    public long version() {
        List<String> found = findings.stream().map(ReplyFinding::key).toList();
        byte[] judged = (reply + "\n" + heldAt + "\n" + found).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(judged).getMostSignificantBits() >>> VERSION_SHIFT;
    }

    /** All that everybody reads of it, each text by where it stands. */
    public SequencedMap<String, String> texts() {
        return texts(reply.title(), reply.request(), reply.reply(), Optional.ofNullable(reply.catalogueItem()));
    }

    /** The same of what it is to say. */
    public static SequencedMap<String, String> texts(
            String title, String request, String reply, Optional<String> catalogueItem) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put("/title", title);
        texts.put("/request", request);
        texts.put("/reply", reply);
        catalogueItem.ifPresent(item -> texts.put("/catalogueItem", item));
        return texts;
    }
}
