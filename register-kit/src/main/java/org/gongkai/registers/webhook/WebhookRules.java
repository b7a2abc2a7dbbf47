package org.gongkai.registers.webhook;

import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.webhook.address.AddressRefused;
import org.gongkai.registers.webhook.address.AddressRules;

/** Where webhooks may lead, and of what they may want to hear. */
@Singleton
class WebhookRules {

    private final AddressRules addresses;
    private final EventTypes types;

    WebhookRules(AddressRules addresses, EventTypes types) {
        this.addresses = addresses;
        this.types = types;
    }

    /**
     * Refuses what is wrong of that which is said.
     *
     * @throws Problem naming the places of all that is wrong
     */
    void require(Optional<String> url, Optional<EventFilter> filter) {
        List<Violation> violations =
                new ArrayList<>(filter.stream().flatMap(this::violations).toList());
        url.flatMap(this::violation).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /** What is wrong with an address now; a name that stands for nothing yet may do so later. */
    private Optional<Violation> violation(String url) {
        try {
            addresses.address(addresses.target(url));
            return Optional.empty();
        } catch (AddressRefused refused) {
            return Optional.of(new Violation("/url", refused.why()));
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    private Stream<Violation> violations(EventFilter filter) {
        return Stream.concat(
                filter.types().stream()
                        .filter(type -> !types.has(type))
                        .map(type -> new Violation("/types", WebhookWords.NO_SUCH_EVENT.with(type))),
                filter.prefixes().stream()
                        .filter(prefix -> !types.begin(prefix))
                        .map(prefix -> new Violation("/prefixes", WebhookWords.NO_SUCH_EVENT.with(prefix))));
    }
}
