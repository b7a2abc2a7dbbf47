package org.gongkai.report.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;

/** The token that a request to a service bears: the caller's own, or for the gateway's own work that of a service. */
@ApplicationScoped
public class SourceBearer {

    /** Name of the gateway in the audit of the services. */
    public static final String GATEWAY = "report-gateway";

    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(3);

    private final CurrentCaller caller;
    private final AccessTokens tokens;
    private final Clock clock;
    private volatile Made made = new Made("", Instant.MIN);

    SourceBearer(CurrentCaller caller, AccessTokens tokens, Clock clock) {
        this.caller = caller;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The token for a request that is made on behalf of the present caller; none for the public. */
    public Optional<String> find() {
        return switch (caller.get()) {
            case Caller.Anyone nobody -> Optional.empty();
            case Caller.SignedIn signedIn when signedIn.role() == Role.SERVICE -> Optional.of(ofGateway());
            case Caller.SignedIn signedIn -> caller.findToken();
        };
    }

    /** The gateway's own token if one is at hand that is good for a while; asking does not wait for the database. */
    public Optional<String> findOfGateway() {
        Made present = made;
        return present.end().isAfter(clock.instant().plus(RENEWED_BEFORE_END))
                ? Optional.of(present.token())
                : Optional.empty();
    }

    /** The gateway's own token, made anew before it ends. */
    public String ofGateway() {
        Optional<String> present = findOfGateway();
        if (present.isPresent()) {
            return present.get();
        }
        Instant end = clock.instant().plus(AccessTokens.LIFE);
        Made next = new Made(tokens.make(Caller.service(GATEWAY)), end);
        made = next;
        return next.token();
    }

    private record Made(String token, Instant end) {}
}
