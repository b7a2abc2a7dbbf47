package org.gongkai.request.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of data that were proposed for erasure when somebody agreed to it. */
@Schema(name = "ErasureFate")
public enum ItemFate {

    /** They are gone. */
    ERASED,

    /** Left out: a case about the record is open. */
    DISPUTED,

    /** Left out: a further decision is to be made. */
    REDECISION,

    /** Left out: somebody has said that nothing may be erased. */
    HOLD,

    /** Left out: their time is counted from another day since, or is longer. */
    NOT_DUE
}
