package org.gongkai.disclosure.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** How a document came about. */
@Schema(name = "DocumentMaking")
public enum DocumentMaking implements Labelled {

    /** Made anew (新制定). */
    NEW,

    /** The whole text of an earlier one anew (修订): one issued, and one repealed. */
    REVISION,

    /** The same where a region counts a revision neither as issued nor as repealed. */
    REVISION_NOT_COUNTED,

    /** In the place of one or more earlier ones (替代). */
    REPLACEMENT;

    /** Whether it is a revision, however it counts. */
    public boolean isRevision() {
        return this == REVISION || this == REVISION_NOT_COUNTED;
    }

    /** The same, as a region counts it. */
    DocumentMaking as(boolean revisionsCount) {
        return isRevision() ? revisionsCount ? REVISION : REVISION_NOT_COUNTED : this;
    }
}
