package org.gongkai.report.replica;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.report.service.Pending;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceAnswer;
import org.gongkai.report.service.answer.OwnerOfToken;
import org.gongkai.report.service.asked.TokenOfService;
import org.gongkai.report.signing.AccessTokens;
import org.gongkai.report.signing.SourceBearer;

/**
 * Brings each service the token that it shows to the others when it works on its own account: the gateway alone vouches for services, and no
 * service keeps a secret for that. A service that was started anew has none until the next round; what it has to tell waits.
 */
@ApplicationScoped
public class ServiceTokens {

    private static final Logger LOG = Logger.getLogger(ServiceTokens.class);

    /** A token that has so long to go is brought again as it is. */
    private static final Duration ENOUGH = Duration.ofMinutes(5);

    private final Services services;
    private final AccessTokens tokens;
    private final CurrentCaller caller;
    private final ReplicationSettings settings;
    private final Clock clock;
    private final Map<Source, Made> made = new EnumMap<>(Source.class);

    ServiceTokens(
            Services services, AccessTokens tokens, CurrentCaller caller, ReplicationSettings settings, Clock clock) {
        this.services = services;
        this.tokens = tokens;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    private record Made(String token, Instant end) {}

    /** Makes a round, while no other is under way in this process. */
    @Scheduled(every = "{gongkai.service-tokens.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void bring() {
        LOG.debugf("services that have their tokens: %s", bringAll());
    }

    /** Brings each its token, and answers the names of those that have taken it. */
    public List<String> bringAll() {
        return caller.asService(SourceBearer.GATEWAY, () -> {
            List<Pending<OwnerOfToken>> asked = Stream.of(Source.values())
                    .map(source -> services.begin(
                            source,
                            settings.answerPatience(),
                            (service, headers) -> service.takeToken(headers, new TokenOfService(token(source)))))
                    .toList();
            return asked.stream()
                    .map(Pending::await)
                    .flatMap(answer -> answer instanceof SourceAnswer.Good<OwnerOfToken> good
                            ? Stream.of(good.body().service())
                            : Stream.empty())
                    .toList();
        });
    }

    private synchronized String token(Source source) {
        Instant now = clock.instant();
        Made present = made.get(source);
        if (present == null || present.end().isBefore(now.plus(ENOUGH))) {
            present = new Made(tokens.make(Caller.service(source.serviceName())), now.plus(AccessTokens.LIFE));
            made.put(source, present);
        }
        return present.token();
    }
}
