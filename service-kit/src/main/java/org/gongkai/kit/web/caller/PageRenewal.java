package org.gongkai.kit.web.caller;

import java.util.Optional;

/** Goes on with the sign-in of a browser; whoever gives out tokens does. */
public interface PageRenewal {

    /** The next tokens; empty when the sign-in has ended. May wait for the database. */
    Optional<PageTokens> renew(String renewal);
}
