package org.gongkai.registers.letters;

import org.gongkai.registers.field.Labelled;

/** How a letter came in. */
public enum Channel implements Labelled {
    IN_PERSON("当面提交"),
    REGISTERED_MAIL("挂号信函"),
    ORDINARY_MAIL("平常信函"),
    ONLINE("互联网"),
    EMAIL("电子邮件"),
    FAX("传真"),
    ORAL("口头");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
