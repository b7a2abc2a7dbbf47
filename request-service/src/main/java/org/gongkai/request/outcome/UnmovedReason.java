package org.gongkai.request.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Words;

/** Why an application keeps its outcome although a setting is about what was drafted for it. */
@Schema(name = "UnmovedReason")
public enum UnmovedReason implements Words {

    /** Its outcome was corrected since, by itself. */
    CORRECTED,

    /** Somebody has decided another outcome than the parts come to. */
    OVERRIDDEN,

    /** What the parts were was erased when its time was over, so that nobody can tell what they would come to. */
    ERASED
}
