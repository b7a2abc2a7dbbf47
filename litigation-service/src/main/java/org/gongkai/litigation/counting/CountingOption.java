package org.gongkai.litigation.counting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where regions count otherwise than most: no text of the State Council says how. */
@Schema(name = "CaseCountingOption")
public enum CountingOption {

    /** Each instance counts, and not the last decision in force alone. */
    BY_INSTANCE,

    /** What the agency is sued for as co-defendant counts at it too. */
    CO_DEFENDANTS,

    /** An application for reconsideration that was not accepted counts, as another result. */
    NOT_ACCEPTED,

    /** A suit that the court did not take does not count. */
    WITHOUT_NOT_FILED
}
