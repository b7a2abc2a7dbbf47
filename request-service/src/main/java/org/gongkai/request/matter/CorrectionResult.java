package org.gongkai.request.matter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a correction that somebody wanted (Art. 41 of the Regulations). */
@Schema(name = "CorrectionResult")
public enum CorrectionResult {
    CORRECTED,
    NOT_CORRECTED
}
