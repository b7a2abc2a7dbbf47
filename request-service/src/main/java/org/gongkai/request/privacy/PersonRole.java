package org.gongkai.request.privacy;

import org.gongkai.form.words.Words;

/** As what somebody has to do with an application. */
enum PersonRole implements Words {
    APPLICANT,

    /** One of several who apply together (共同申请人). */
    JOINT_APPLICANT,

    /** Who acts for the applicant: agent, guardian or legal representative (代理人、监护人). */
    AGENT,

    /** Who represents the organisation that applies (法定代表人或者负责人). */
    REPRESENTATIVE,

    /** Whom at the organisation to speak to (联系人). */
    CONTACT,

    /** Whose interests disclosure may harm, and who was asked (第三方). */
    THIRD_PARTY,

    /** Who has signed for what was handed over (签收人). */
    SIGNATORY
}
