package org.gongkai.registers.attachment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file proves, as who attaches it says. */
@Schema(name = "AttachmentKind")
public enum AttachmentKind {

    /** Who somebody is (身份证明). */
    IDENTITY,

    /** That somebody acts for somebody else (授权委托书、监护证明). */
    AUTHORITY,

    /** Anything else. */
    OTHER
}
