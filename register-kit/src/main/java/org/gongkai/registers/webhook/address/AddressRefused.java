package org.gongkai.registers.webhook.address;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** That an address may not be called. */
public final class AddressRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message why;

    AddressRefused(Message why) {
        super(why.in(Language.ENGLISH), null, false, false);
        this.why = why;
    }

    public Message why() {
        return why;
    }
}
