package org.gongkai.disclosure.life.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what ground of the Regulations information is withheld (Arts. 14 to 16). */
@Schema(name = "ItemExemption")
public enum ExemptionGround {

    /** A state secret (Art. 14; 国家秘密). */
    EX_STATE_SECRET,

    /** A law or administrative regulation forbids it (Art. 14; 法律、行政法规禁止公开). */
    EX_LAW_PROHIBITED,

    /** It may endanger the security of the state, the public or the economy, or stability (Art. 14; 三安全一稳定). */
    EX_SECURITY,

    /** It harms the rights of a third party (Art. 15; 商业秘密、个人隐私等). */
    EX_THIRD_PARTY,

    /** Staff, logistics and internal procedure (Art. 16; 内部事务信息). */
    EX_INTERNAL,

    /** Discussions, drafts, consultations and requests (Art. 16; 过程性信息). */
    EX_PROCESS,

    /** A file of law enforcement (Art. 16; 行政执法案卷信息). */
    EX_ENFORCEMENT_FILE
}
