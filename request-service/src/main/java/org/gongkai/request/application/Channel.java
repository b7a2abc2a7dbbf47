package org.gongkai.request.application;

import org.gongkai.registers.field.Labelled;

/** How an application came in (Arts. 28 and 29 of the Regulations). */
public enum Channel implements Labelled {
    IN_PERSON("当面提交"),
    REGISTERED_MAIL("挂号信函"),
    ORDINARY_MAIL("平常信函"),
    ONLINE("互联网"),
    EMAIL("电子邮件"),
    FAX("传真"),
    ORAL("口头"),

    /** Another one that the published guide opens, which says when what comes so is received. */
    OTHER("其他公布的渠道");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
