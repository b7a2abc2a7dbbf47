package org.gongkai.registers.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.registers.attachment.store.ContentPlace;

/**
 * A file that belongs to a record, or is on its way there.
 *
 * @param number counts the attachments of the record from 1
 * @param kind what it proves, where who has attached it has said so
 * @param size in bytes
 * @param received how many of them have come and are kept
 * @param sha256 of the whole content; none until all has come and was looked at
 */
public record Attachment(
        UUID id,
        AttachmentOwner owner,
        int number,
        Optional<AttachmentKind> kind,
        String name,
        String mediaType,
        long size,
        long received,
        Optional<String> expectedSha256,
        Optional<String> sha256,
        ContentCipher cipher,
        ContentPlace place,
        String addedBy,
        Instant addedAt) {

    /** The same, which proves something else. */
    Attachment proving(Optional<AttachmentKind> other) {
        return new Attachment(
                id,
                owner,
                number,
                other,
                name,
                mediaType,
                size,
                received,
                expectedSha256,
                sha256,
                cipher,
                place,
                addedBy,
                addedAt);
    }

    /** Whether all of it has come and was found to be what it says. */
    public boolean isComplete() {
        return sha256.isPresent();
    }
}
