package org.gongkai.registers.mail;

import org.gongkai.kit.outbox.DeliveryOutcome;

/** Hands letters over to the mail server. */
public interface MailPost {

    /**
     * Hands one over. What a server says of it is told by its code alone, for what it says in words names the address.
     *
     * @return refused when the server does not take this address and never will; failed when it cannot be reached, or has a
     *     reason that passes
     */
    DeliveryOutcome send(Mail mail);
}
