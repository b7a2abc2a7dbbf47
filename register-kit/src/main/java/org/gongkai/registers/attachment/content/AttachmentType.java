package org.gongkai.registers.attachment.content;

import java.util.Optional;
import java.util.Set;

/**
 * A kind of file that may be attached.
 *
 * @param extensions the endings that names of such files have, in lower case
 * @param mediaType what it is given out as
 * @param contents what content of the kind is taken for, looked at from outside
 * @param inside how it is looked into; none where there is nothing inside
 */
record AttachmentType(Set<String> extensions, String mediaType, Set<String> contents, Optional<Inside> inside) {

    /** How a file is made that holds others. */
    enum Inside {
        /** Office Open XML, by the folder that its main part is in. */
        WORD,
        EXCEL,
        POWERPOINT,
        /** OpenDocument. */
        ODF,
        /** The national format for fixed layouts (GB/T 33190). */
        OFD,
        /** The compound files of older offices. */
        OLE,
        /** An archive of files, each of which must be one that may be attached. */
        ARCHIVE
    }

    /** Whether plain text is content of the kind. */
    boolean isText() {
        return contents.contains("text/plain");
    }
}
