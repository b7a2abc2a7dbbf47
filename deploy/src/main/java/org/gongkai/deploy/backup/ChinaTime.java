package org.gongkai.deploy.backup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.gongkai.deploy.start.StartFailure;

/** Moments as all of Gongkai writes them, whatever the zone of the machine. */
final class ChinaTime {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    /** For people and for {@link #moment}. */
    static String words(Instant moment) {
        return moment.atZone(CHINA)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
    }

    /** Reads {@code 2026-11-28T10:15:30}, with or without a fraction of the second. */
    static Instant moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(CHINA).toInstant();
        } catch (DateTimeParseException e) {
            throw new StartFailure("'" + text + "' is no moment such as 2026-11-28T10:15:30.", e);
        }
    }
}
