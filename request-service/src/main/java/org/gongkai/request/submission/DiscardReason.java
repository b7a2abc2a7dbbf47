package org.gongkai.request.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a submission ends without ever being an application; it counts nowhere. */
@Schema(name = "DiscardReason")
public enum DiscardReason {

    /** Nobody wants anything. */
    SPAM,

    /** The same paper came twice. */
    SECOND_COPY,

    /** Withdrawn before the receipt was confirmed. */
    WITHDRAWN,

    /** A correction, a suggestion, a complaint, a question: something else than an application. */
    NOT_AN_APPLICATION,

    /** Nothing came of it for long. */
    EXPIRED
}
