package org.gongkai.kit.web.connection;

import java.util.Locale;

/** Why a connection is ended from this side. */
enum Bound {
    /** Its client took too long over a head. */
    HEAD,
    /** It was not used. */
    IDLE,
    /** Its client took too long over a body. */
    BODY,
    /** Its client takes an answer too slowly. */
    ANSWER,
    /** Its address has more connections than one may have. */
    SHARE,
    /** Answers that are not taken fill the memory. */
    MEMORY,
    /** There are more connections than there may be. */
    ALL;

    /** As the metrics have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
