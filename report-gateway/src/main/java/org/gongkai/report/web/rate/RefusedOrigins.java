package org.gongkai.report.web.rate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.problem.FailureMapper;
import org.gongkai.kit.web.problem.ProblemAnswer;

/** Tells the pages of other origins why they are refused; the platform, which comes next and refuses the same ones, says nothing. */
@ApplicationScoped
class RefusedOrigins {

    /** The platform's own filter has 300. */
    private static final int BEFORE_THE_PLATFORM = 310;

    private final Set<String> origins;
    private final List<Pattern> patterns;
    private final boolean everybody;
    private final List<String> methods;
    private final ProblemAnswer problems;

    RefusedOrigins(
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins,
            @ConfigProperty(name = "quarkus.http.cors.methods") Optional<List<String>> methods,
            ProblemAnswer problems) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
        this.patterns = CORSFilter.parseAllowedOriginsRegex(origins);
        this.everybody = origins.isPresent() && CORSFilter.isConfiguredWithWildcard(origins);
        this.methods = methods.orElse(List.of());
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_PLATFORM);
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String origin = request.getHeader("Origin");
        if (origin == null) {
            exchange.next();
        } else if (!isAllowed(origin) && !isOwn(request, origin)) {
            problems.send(exchange, Problem.of(ProblemKind.FORBIDDEN, KitWords.OTHER_ORIGIN));
        } else if (!isPreflight(request) && !methods.contains(request.method().name())) {
            exchange.response().putHeader("Allow", String.join(", ", methods));
            problems.send(exchange, FailureMapper.ofStatus(405));
        } else {
            exchange.next();
        }
    }

    private boolean isAllowed(String origin) {
        return everybody || origins.contains(origin) || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().name().equals("OPTIONS")
                && (request.getHeader("Access-Control-Request-Method") != null
                        || request.getHeader("Access-Control-Request-Headers") != null);
    }

    /** Whether the page comes from here, by scheme, host and port. */
    private static boolean isOwn(HttpServerRequest request, String origin) {
        try {
            URI from = new URI(origin);
            URI here = new URI(String.valueOf(request.absoluteURI()));
            return from.getHost() != null
                    && from.getScheme() != null
                    && from.getHost().equals(here.getHost())
                    && from.getScheme().equals(here.getScheme())
                    && port(from) == port(here);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
    }
}
