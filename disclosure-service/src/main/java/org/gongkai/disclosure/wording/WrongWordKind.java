package org.gongkai.disclosure.wording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a word is not to stand in what is made public. */
@Schema(name = "WrongWordKind")
public enum WrongWordKind {

    /** It is spelt wrong (错别字). */
    MISSPELT,

    /** It is not to be used (禁用词). */
    FORBIDDEN,

    /** It is what something was called before (旧称). */
    OUTDATED
}
