package org.gongkai.registers.problem;

import org.gongkai.form.words.Words;

/** What is said of attachments. */
public enum AttachmentWords implements Words {
    ATTACHMENT,
    ATTACHMENT_TOO_LARGE,
    ATTACHMENTS_TOO_LARGE,
    TOO_MANY_ATTACHMENTS,
    NAME_NEEDED,
    NOTHING_SENT,
    OFFSET_NEEDED,
    OTHER_OFFSET,
    MORE_THAN_SAID,
    NOT_ALL_THERE,
    COMPLETE_ALREADY,
    OTHER_CHECKSUM,
    NO_SUCH_RANGE,
    KIND_NOT_ALLOWED,
    NOT_OF_ITS_NAME,
    NOT_AS_ITS_NAME_SAYS,
    DOCUMENT_DAMAGED,
    ARCHIVE_CLOSED,
    ARCHIVE_TOO_LARGE,
    ENCRYPTED,
    MACROS,
    NO_STORE
}
