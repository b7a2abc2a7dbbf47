package org.gongkai.form.written;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** China Standard Time, in which every date and year of the law is reckoned, whatever the machine's zone. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private ChinaTime() {}

    /** The moment as the API writes it, with the offset of China Standard Time. */
    public static String write(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(ZONE));
    }

    /** The moment as a sentence says it, to the minute. */
    public static String say(Instant moment) {
        return TO_THE_MINUTE.format(moment.atZone(ZONE));
    }
}
