package org.gongkai.kit.web.caching;

import java.time.Duration;

/** The values of {@code Cache-Control} (RFC 9111), of which each says for whom and how long an answer may be kept. */
public final class Caches {

    /** For one reader, and nowhere. */
    public static final String NOWHERE = "private, no-store";

    /** Everywhere, and asked after each time. */
    public static final String ASK_AGAIN = "public, no-cache";

    /**
     * What bears a number, is never changed and may be taken back: without asking (RFC 8246) by who has read it for a day, by what stands
     * between readers for an hour, behind which it asks and hears that it is gone.
     */
    public static final String UNTIL_TAKEN_BACK =
            "public, max-age=" + Duration.ofDays(1).toSeconds() + ", s-maxage="
                    + Duration.ofHours(1).toSeconds() + ", immutable";

    /** What is the newest of its kind, until there is a newer one. */
    public static final String FOR_A_MINUTE = "public, max-age=60";

    /** What is no good to anybody else, of an answer that is nobody's in particular. */
    static final String NO_STORE = "no-store";

    private Caches() {}
}
