package org.gongkai.kit.audit.chain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as the audit writes them: UTC, six digits behind the second, so that their texts sort as they do. */
public final class AuditMoments {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private AuditMoments() {}

    /** A moment as its text. */
    public static String write(Instant moment) {
        return FORMAT.format(moment);
    }
}
