package org.gongkai.request.matter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another matter is. */
@Schema(name = "MatterKind")
public enum MatterKind {

    /** Somebody wants a record about themselves corrected (更正, Art. 41 of the Regulations). */
    CORRECTION,

    /** That something be published (建议, Art. 44), or how the work could be better (Art. 47). */
    SUGGESTION,

    /** That the office does not do its duty (投诉、举报, Arts. 47 and 51). */
    COMPLAINT,

    /** A question that asks for no information that is recorded (咨询). */
    CONSULTATION
}
