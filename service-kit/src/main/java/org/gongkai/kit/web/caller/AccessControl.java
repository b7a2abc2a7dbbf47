package org.gongkai.kit.web.caller;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.access.AccessRow;
import org.gongkai.kit.access.AccessTable;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.token.TokenVerifier;
import org.gongkai.kit.web.body.BodyOnHold;
import org.gongkai.kit.web.problem.FailureMapper;
import org.gongkai.kit.web.problem.ProblemAnswer;

/**
 * The one place where it is decided whether a request is let in: who calls is read from the token, whether they may
 * from the {@link AccessTable}. It stands before every resource, page and routed request.
 */
@ApplicationScoped
class AccessControl {

    /** Behind the platform's answers to browsers that ask whether another origin may ask (300). */
    private static final int BEHIND_CORS = 90;

    private static final String BEARER = "Bearer ";
    private static final int NO_CONTENT = 204;

    private final AccessTable table;
    private final TokenVerifier tokens;
    private final PageSession pages;
    private final ProblemAnswer problems;

    AccessControl(AccessTable table, TokenVerifier tokens, PageSession pages, ProblemAnswer problems) {
        this.table = table;
        this.tokens = tokens;
        this.pages = pages;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEHIND_CORS);
    }

    private void check(RoutingContext exchange) {
        String path = exchange.request().path();
        // A path that is written in another way than the routes read it could mean one row here and another there; they
        // pass over what follows a semicolon.
        boolean isPlain = path.equals(exchange.normalizedPath()) && path.indexOf(';') < 0;
        List<AccessRow> rows = isPlain ? table.at(path) : List.of();
        if (rows.isEmpty()) {
            refuse(exchange, FailureMapper.ofStatus(404));
            return;
        }
        Optional<AccessRow> row = AccessTable.of(exchange.request().method().name(), rows);
        if (row.isEmpty()) {
            exchange.response().putHeader("Allow", AccessTable.methods(rows));
            answerWithoutOperation(exchange);
            return;
        }
        AccessRow asked = row.get();
        RequestedOperation.set(exchange, asked);
        Optional<String> token = token(exchange);
        Optional<String> proof = Optional.ofNullable(exchange.request().getHeader(ClientAddress.PROOF));
        if (isRemembered(token) && isRemembered(proof) && !(token.isEmpty() && pages.mayGoOn(exchange))) {
            decide(exchange, asked, identify(token, proof));
            return;
        }
        BodyOnHold.during(
                () -> identify(exchange, token, proof),
                exchange,
                identity -> decide(exchange, asked, identity),
                failure -> refuse(exchange, FailureMapper.problem(failure)));
    }

    /** What the path has is told to whoever asks for it, and whoever takes another method. */
    private void answerWithoutOperation(RoutingContext exchange) {
        if (exchange.request().method() == HttpMethod.OPTIONS) {
            exchange.response().setStatusCode(NO_CONTENT).end();
        } else {
            refuse(exchange, FailureMapper.ofStatus(405));
        }
    }

    private boolean isRemembered(Optional<String> token) {
        return token.isEmpty() || tokens.findRemembered(token.get()).isPresent();
    }

    /** A browser whose token has ended goes on with its sign-in, or without one. */
    private Identity identify(RoutingContext exchange, Optional<String> token, Optional<String> proof) {
        Identity known = identify(token, proof);
        boolean isGood = token.isPresent() && known.caller().isPresent();
        return isGood || !pages.mayGoOn(exchange) ? known : identify(pages.goOn(exchange), proof);
    }

    private Identity identify(Optional<String> token, Optional<String> proof) {
        Optional<Caller> caller = token.isEmpty()
                ? Optional.of(Caller.PUBLIC)
                : tokens.verify(token.get()).map(Caller.class::cast);
        boolean byGateway = proof.flatMap(tokens::verify)
                .filter(who -> who.role() == Role.SERVICE)
                .isPresent();
        return new Identity(caller, token, byGateway);
    }

    private void decide(RoutingContext exchange, AccessRow row, Identity identity) {
        Optional<Caller> caller = identity.caller();
        if (identity.byGateway()) {
            ClientAddress.believe(exchange);
        }
        if (caller.isPresent() && row.allows(caller.get(), exchange.request().path())) {
            RequestCaller.set(exchange, caller.get(), identity.token());
            exchange.next();
        } else if (caller.isPresent() && caller.get() instanceof Caller.SignedIn signedIn) {
            refuse(exchange, CallerRights.refusal(signedIn));
        } else if (!pages.sendToSignIn(exchange)) {
            refuse(
                    exchange,
                    caller.map(CallerRights::refusal)
                            .orElseGet(() -> Problem.of(ProblemKind.SIGN_IN_NEEDED, KitWords.TOKEN_INVALID)));
        }
    }

    private Optional<String> token(RoutingContext exchange) {
        String header = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        return header == null ? pages.token(exchange) : Optional.empty();
    }

    private void refuse(RoutingContext exchange, Problem problem) {
        problems.send(exchange, problem);
    }

    /**
     * Who is behind a request.
     *
     * @param caller empty when the token is not good
     * @param token what the caller brought, or goes on with
     * @param byGateway whether the gateway has proven that it passes the request on
     */
    private record Identity(Optional<Caller> caller, Optional<String> token, boolean byGateway) {}
}
