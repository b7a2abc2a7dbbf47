package org.gongkai.disclosure.search.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of the text of a file that a published item shows. */
@Schema(name = "FileTextState")
public enum FileState {

    /** It is going to be read. */
    WAITING,

    /** It is found by its text. */
    READ,

    /** It is found by the beginning of its text, which is longer than the search keeps. */
    READ_IN_PART,

    /** There is no text in it: pages that were scanned, as a rule. */
    NO_TEXT,

    /** It asks for a password. */
    LOCKED,

    /** It cannot be read, whatever it says it is. */
    BROKEN,

    /** It is larger than files that are read, or takes longer or more memory than one may. */
    TOO_LARGE,

    /** It is of a kind that has no text, or none that is read: a picture, a recording, an archive. */
    NOT_A_TEXT
}
