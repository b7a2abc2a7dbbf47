package org.gongkai.disclosure.suggestion.table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is suggested. */
@Schema(name = "SuggestionKind")
public enum SuggestionKind {

    /** That something be made public (建议公开, Art. 44 of the Regulations). */
    PUBLICATION,

    /** That something that is public is wrong (内容错误). */
    ERROR,

    /** That an address leads nowhere (失效链接). */
    BROKEN_LINK
}
