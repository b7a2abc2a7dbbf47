package org.gongkai.litigation.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column of table 4. */
@Schema(name = "CaseColumn")
public enum CaseResult {
    UPHELD,
    CORRECTED,
    OTHER,

    /** There is no decision in force yet (尚未审结). */
    PENDING
}
