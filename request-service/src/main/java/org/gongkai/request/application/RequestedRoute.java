package org.gongkai.request.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** On which way the information is wanted (Art. 29 para. 2 item 3 of the Regulations). */
@Schema(name = "RequestedRoute")
public enum RequestedRoute implements Labelled {
    MAIL,
    PICKUP,
    NETWORK,
    EMAIL;

    /** Whether it leads over the network. */
    public boolean isOnline() {
        return switch (this) {
            case NETWORK, EMAIL -> true;
            case MAIL, PICKUP -> false;
        };
    }
}
