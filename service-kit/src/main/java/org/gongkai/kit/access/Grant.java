package org.gongkai.kit.access;

import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may do beyond the role. */
public enum Grant {
    /** An aggregator may pull reports that are not published yet. */
    DRAFTS;

    /** The grant with this name. */
    public static Optional<Grant> find(String name) {
        return Stream.of(values()).filter(grant -> grant.name().equals(name)).findFirst();
    }
}
