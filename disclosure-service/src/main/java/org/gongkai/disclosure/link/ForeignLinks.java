package org.gongkai.disclosure.link;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.registers.webhook.address.AddressLook;
import org.gongkai.registers.webhook.address.AddressRefused;
import org.gongkai.registers.webhook.address.AddressRules;
import org.gongkai.registers.webhook.address.Target;

/**
 * Links to other sites, called where the settings allow it: never into a network of one's own, at the address that was checked, and no
 * further than that.
 */
@Singleton
class ForeignLinks {

    private static final int MOVED = 300;
    private static final int REFUSED = 400;
    private static final int NOT_THERE = 404;
    private static final int GONE = 410;

    private final LinkSettings settings;
    private final AddressRules rules;
    private final AddressLook look;

    ForeignLinks(LinkSettings settings, AddressRules rules, AddressLook look) {
        this.settings = settings;
        this.rules = rules;
        this.look = look;
    }

    LookedLink look(String link) {
        if (!settings.foreign()) {
            return new LookedLink(link, LinkOutcome.NOT_LOOKED_AT, Optional.empty());
        }
        try {
            Target target = rules.target(link.replaceFirst("#.*", ""));
            InetAddress address = rules.address(target);
            return of(link, look.look(target, address));
        } catch (AddressRefused refused) {
            return new LookedLink(link, LinkOutcome.NOT_LOOKED_AT, Optional.of(refused.getMessage()));
        } catch (IOException nobody) {
            return new LookedLink(link, LinkOutcome.BROKEN, Optional.ofNullable(nobody.getMessage()));
        }
    }

    /** Who asks a program to sign in or to come back later has something there. */
    private static LookedLink of(String link, int status) {
        LinkOutcome outcome = status == NOT_THERE || status == GONE
                ? LinkOutcome.BROKEN
                : status >= MOVED && status < REFUSED ? LinkOutcome.MOVED : LinkOutcome.GOOD;
        return new LookedLink(link, outcome, Optional.of(String.valueOf(status)));
    }
}
