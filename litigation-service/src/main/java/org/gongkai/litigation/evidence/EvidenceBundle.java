package org.gongkai.litigation.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * The file of an application (案卷) as it was taken over for a proceeding.
 *
 * @param number from 1 in its case; that of the attachment that has it
 * @param sha256 of the ZIP, in hexadecimal digits; stays when the content is erased
 * @param size in bytes
 */
public record EvidenceBundle(
        int number,
        int proceeding,
        UUID application,
        String name,
        String sha256,
        long size,
        String takenBy,
        Instant takenAt) {}
