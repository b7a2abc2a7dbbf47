package org.gongkai.litigation.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** Why the agency lost (败诉原因): Art. 64 of the law on reconsideration, Arts. 70 and 72 of the Administrative Procedure Law. */
@Schema(name = "CaseLossGround")
public enum LossGround implements Labelled {

    /** 主要事实不清、证据不足. */
    FACTS,

    /** 适用依据错误. */
    LAW,

    /** 违反法定程序; after it a reply with the same content may be given anew. */
    PROCEDURE,

    /** 超越职权. */
    BEYOND_POWERS,

    /** 滥用职权. */
    ABUSE_OF_POWERS,

    /** 明显不当. */
    UNREASONABLE,

    /** 不履行法定职责: there was no reply, or it came too late. */
    DUTY_NOT_PERFORMED
}
