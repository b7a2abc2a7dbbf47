package org.gongkai.registers.webhook.address;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;

/** Sends a body to where a webhook leads. */
public interface WebhookPost {

    /**
     * Sends it, to this address and no other: the name is not looked up again, and a redirection is an answer like any.
     *
     * @return the status of the answer
     * @throws IOException when none came in time, with why
     */
    int post(Target target, InetAddress address, Map<String, String> headers, String body) throws IOException;
}
