package org.gongkai.request.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What personal data are kept with. */
@Schema(name = "ErasableRecord")
public enum ErasableRecord {
    APPLICATION,

    /** What arrived and never was an application. */
    SUBMISSION,

    /** What came and was something else. */
    MATTER
}
