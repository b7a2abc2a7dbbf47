package org.gongkai.litigation.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of proceeding (程序) it is. */
@Schema(name = "CaseInstance")
public enum Instance {
    RECONSIDERATION,
    FIRST_INSTANCE,
    SECOND_INSTANCE,

    /** A new trial of what was decided with force (再审); it changes no figure of the year of the old decision. */
    RETRIAL;

    /** Whether a court is at work. */
    public boolean isCourt() {
        return this != RECONSIDERATION;
    }
}
