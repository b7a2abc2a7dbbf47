package org.gongkai.disclosure.document.list;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the clean-up has come with a document. */
@Schema(name = "CleanUpStanding")
public enum CleanUpStanding {

    /** Nothing is decided. */
    OPEN,

    /** What was decided is not done yet. */
    DECIDED,

    /** It stays as it is, or what was decided is done; or it has come to an end without a word. */
    DONE
}
