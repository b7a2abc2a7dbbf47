package org.gongkai.report.web.rate;

import java.time.Duration;
import java.util.Optional;

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
import org.gongkai.kit.web.problem.ProblemAnswer;
import org.gongkai.report.problem.ReportWords;

/** Holds back an address that asks too often for what needs no token: signing in, filing, reading what is public. */
@ApplicationScoped
class RequestRates {

    private static final int BEFORE_THE_RIGHTS = 100;
    private static final int ADDRESSES = 100_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    /** What is counted apart from the rest. */
    private enum Use {
        SIGN_IN,
        FILING,
        PUBLIC
    }

    private record Client(Use use, String address) {}

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
        Optional<Use> use = use(exchange.request().method(), exchange.request().path());
        if (use.isEmpty()) {
            exchange.next();
            return;
        }
        // The address of the connection: what a header says of it anybody can write.
        Client client = new Client(use.get(), exchange.request().remoteAddress().hostAddress());
        ConsumptionProbe probe = buckets.get(client, this::bucket).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            exchange.next();
            return;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
        problems.send(
                exchange,
                Problem.of(ProblemKind.TOO_MANY_REQUESTS, ReportWords.TOO_MANY_REQUESTS)
                        .retryAfter(wait));
    }

    private Bucket bucket(Client client) {
        int aMinute = switch (client.use()) {
            case SIGN_IN -> settings.signInsAMinute();
            case FILING -> settings.submissionsAMinute();
            case PUBLIC -> settings.publicRequestsAMinute();
        };
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static Optional<Use> use(HttpMethod method, String path) {
        boolean posted = method == HttpMethod.POST;
        if (posted && (path.startsWith("/api/v1/tokens") || path.equals("/oauth2/token") || path.equals("/sign-in"))) {
            return Optional.of(Use.SIGN_IN);
        }
        if (path.startsWith("/api/v1/public/")) {
            return Optional.of(posted ? Use.FILING : Use.PUBLIC);
        }
        return Optional.empty();
    }
}
