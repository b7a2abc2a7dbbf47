package org.gongkai.registers.webhook.address;

import java.io.IOException;
import java.net.InetAddress;

/** Looks whether there is something where an address leads that others have named. */
public interface AddressLook {

    /**
     * Asks for it, at this address and no other: the name is not looked up again, and a redirection is an answer like any.
     *
     * @return the status of the answer
     * @throws IOException when none came in time, with why
     */
    int look(Target target, InetAddress address) throws IOException;
}
