package org.gongkai.request;

import java.util.HashMap;
import java.util.Map;

/** Notices of fees in tests that are about something else than why one is charged (Art. 42). */
public final class FeesForTests {

    private FeesForTests() {}

    /** A notice with the figures that every one needs. */
    public static Map<String, Object> notice(Map<String, ?> said) {
        Map<String, Object> notice = new HashMap<>(said);
        notice.put("applications", 40);
        notice.put("period", "2026年2月");
        notice.put("countedElsewhere", "含经信访渠道提出的");
        return notice;
    }
}
