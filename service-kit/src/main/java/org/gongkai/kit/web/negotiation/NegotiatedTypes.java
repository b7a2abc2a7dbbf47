package org.gongkai.kit.web.negotiation;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.common.util.ServerMediaType;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.media.AcceptedTypes;

/**
 * Refuses what is given in no type that the client accepts, before anything is done, and chooses among several: the platform looks
 * for the name of the type in what is accepted, also where it is excluded, and does so behind the work.
 */
@Provider
@Priority(NegotiatedTypes.FIRST)
class NegotiatedTypes implements ContainerRequestFilter {

    static final int FIRST = 100;

    private final RoutingContext exchange;

    @Inject
    NegotiatedTypes(RoutingContext exchange) {
        this.exchange = exchange;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultiMap headers = exchange.request().headers();
        List<MediaType> produced = produced();
        if (!headers.contains(HttpHeaders.ACCEPT) || produced.isEmpty()) {
            return;
        }
        MediaType chosen = AcceptedTypes.of(exchange)
                .best(produced)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_ACCEPTABLE, KitWords.OTHER_FORMAT));
        if (produced.size() > 1) {
            headers.set(HttpHeaders.ACCEPT, chosen.getType() + "/" + chosen.getSubtype());
        }
    }

    /** What the operation gives; nothing where it chooses itself. */
    private static List<MediaType> produced() {
        ResteasyReactiveRequestContext current = CurrentRequestManager.get();
        ServerMediaType types = current == null || current.getTarget() == null
                ? null
                : current.getTarget().getProduces();
        return types == null
                ? List.of()
                : Arrays.stream(types.getSortedOriginalMediaTypes())
                        .map(MediaType.class::cast)
                        .filter(type -> !type.isWildcardType())
                        .toList();
    }
}
