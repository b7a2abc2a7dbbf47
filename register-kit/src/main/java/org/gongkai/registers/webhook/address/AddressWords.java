package org.gongkai.registers.webhook.address;

import org.gongkai.form.words.Words;

/** Why an address may not be called. */
public enum AddressWords implements Words {
    NOT_AN_ADDRESS,
    TLS_NEEDED,
    PORT_NOT_ALLOWED,
    HOST_NOT_ALLOWED,
    NOT_IN_THE_OPEN
}
