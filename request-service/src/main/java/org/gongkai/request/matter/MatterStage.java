package org.gongkai.request.matter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far another matter has come. */
@Schema(name = "MatterStage")
public enum MatterStage {
    RECEIVED,
    ANSWERED,

    /** Another body is competent, and has it now. */
    TRANSFERRED,

    /** Nothing was to be done. */
    DISCARDED
}
