package org.gongkai.report.web.rate;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.caller.CountedClient;
import org.gongkai.kit.web.problem.ProblemAnswer;
import org.gongkai.report.problem.ReportWords;

/** Holds back an address that asks too often for what needs no token: signing in, filing, reading what is public. */
@ApplicationScoped
class RequestRates {

    private static final int BEFORE_THE_RIGHTS = 100;
    private static final int ADDRESSES = 100_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);
    private static final int FIRST_REFUSAL = 400;
    private static final long SECONDS = Duration.ofMinutes(1).toSeconds();
    private static final Set<String> SIGN_INS =
            Set.of("/api/v1/tokens", "/api/v1/tokens/refreshments", "/oauth2/token", "/sign-in");

    /** What is counted apart from the rest. */
    private enum Use {
        SIGN_IN,
        FILING,
        PUBLIC;

        /** As clients are told of it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Client(Use use, String network) {}

    private final RateSettings settings;
    private final ProblemAnswer problems;
    private final Cache<Client, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(FORGOTTEN)
            .build();

    RequestRates(RateSettings settings, ProblemAnswer problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, BEFORE_THE_RIGHTS);
    }

    private void count(RoutingContext exchange) {
        take(exchange)
                .ifPresentOrElse(
                        wait -> problems.send(
                                exchange,
                                Problem.of(ProblemKind.TOO_MANY_REQUESTS, ReportWords.TOO_MANY_REQUESTS)
                                        .retryAfter(wait)),
                        exchange::next);
    }

    /** Takes one of the requests that its client has; answers how long that must wait when there is none. */
    Optional<Duration> take(RoutingContext exchange) {
        Optional<Use> use = use(exchange.request().method(), exchange.request().path());
        if (use.isEmpty()) {
            return Optional.empty();
        }
        // That of the connection: what a header says of it anybody can write.
        Client client = new Client(use.get(), CountedClient.network(exchange));
        Bucket bucket = buckets.get(client, this::bucket);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        tell(exchange, use.get(), probe);
        if (!probe.isConsumed()) {
            return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
        if (isSignIn(exchange.request().path())) {
            exchange.addEndHandler(ended -> giveBackWhenRight(bucket, exchange));
        }
        return Optional.empty();
    }

    /**
     * What is left of what a client may ask for, with every answer that counts (draft-ietf-httpapi-ratelimit-headers): {@code r} requests
     * at once, and all of them again in {@code t} seconds.
     */
    private void tell(RoutingContext exchange, Use use, ConsumptionProbe probe) {
        long untilAll = Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds() + 1;
        exchange.response()
                .putHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(use.word(), aMinute(use), SECONDS))
                .putHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(use.word(), probe.getRemainingTokens(), untilAll));
    }

    /** Offices come to work at the same hour, from behind one address: who is let in was no guess. */
    private static void giveBackWhenRight(Bucket bucket, RoutingContext exchange) {
        if (exchange.response().getStatusCode() < FIRST_REFUSAL) {
            bucket.addTokens(1);
        }
    }

    private Bucket bucket(Client client) {
        int aMinute = aMinute(client.use());
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build();
    }

    private int aMinute(Use use) {
        return switch (use) {
            case SIGN_IN -> settings.signInsAMinute();
            case FILING -> settings.submissionsAMinute();
            case PUBLIC -> settings.publicRequestsAMinute();
        };
    }

    /** Where a good answer is nobody's who has nothing to show for it. */
    private static boolean isSignIn(String path) {
        return SIGN_INS.contains(path);
    }

    private static Optional<Use> use(HttpMethod method, String path) {
        boolean posted = method == HttpMethod.POST;
        if (posted && (path.startsWith("/api/v1/tokens") || isSignIn(path))) {
            return Optional.of(Use.SIGN_IN);
        }
        if (path.startsWith("/api/v1/public/")) {
            return Optional.of(posted ? Use.FILING : Use.PUBLIC);
        }
        return Optional.empty();
    }
}
