package org.gongkai.disclosure.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** Why an item or a document is public that was not reviewed here (Art. 17 of the Regulations). */
@Schema(name = "EntryGround")
public enum EntryGround implements Labelled {

    /** It was public before the body began to review here (系统启用前发布). */
    BEFORE_THE_SYSTEM,

    /** It was reviewed and published on another platform (其他平台审查发布). */
    OTHER_PLATFORM,

    /** A body above has reviewed and published it (上级机关统一发布). */
    BODY_ABOVE;

    /** Whether it has to be said where and by whom. */
    boolean needsDetail() {
        return this != BEFORE_THE_SYSTEM;
    }
}
