package org.gongkai.litigation.course;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the application that a case names is there.
 *
 * @param linkedApplication its id, where it is
 * @param linkAskedAt when that was asked last; null where it never was
 */
@Embeddable
public record CaseLink(@Enumerated(EnumType.STRING) State linkState, UUID linkedApplication, Instant linkAskedAt) {

    /** What was said of it. */
    @Schema(name = "CaseLinkState")
    public enum State {
        FOUND,

        /** The body has no application of this number. */
        NOT_THERE,

        /** Nobody has asked. */
        NOT_ASKED,

        /** It was asked, and nobody has answered. */
        NO_ANSWER
    }

    /** As long as nobody has asked. */
    public static final CaseLink NOT_ASKED = new CaseLink(State.NOT_ASKED, null, null);
}
