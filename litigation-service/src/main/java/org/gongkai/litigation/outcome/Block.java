package org.gongkai.litigation.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A block of table 4, in which a case counts once. */
@Schema(name = "CaseBlock")
public enum Block {
    RECONSIDERATION,
    LITIGATION_DIRECT,
    LITIGATION_AFTER_RECONSIDERATION
}
