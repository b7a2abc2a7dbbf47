package org.gongkai.kit.web.negotiation;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.media.AcceptedTypes;
import org.gongkai.kit.web.problem.ProblemDocument;

/**
 * Keeps JSON from who reads something and does not accept it, of operations that do not say beforehand that it is JSON they give. What was
 * changed is answered whatever is accepted: it has been done.
 */
@Provider
@Priority(UnacceptedAnswers.BEFORE_THE_TAGS)
class UnacceptedAnswers implements ContainerResponseFilter {

    static final int BEFORE_THE_TAGS = Priorities.USER + 1_000;

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private static final int OK = 200;

    private final RoutingContext exchange;

    @Inject
    UnacceptedAnswers(RoutingContext exchange) {
        this.exchange = exchange;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        MultiMap headers = exchange.request().headers();
        if (answer.getStatus() != OK
                || !answer.hasEntity()
                // Whoever names a type has chosen it: by the suffix of an address, or for a file as it was sent in.
                || answer.getMediaType() != null
                || !READS.contains(request.getMethod())
                || !headers.contains(HttpHeaders.ACCEPT)
                || AcceptedTypes.of(exchange)
                        .best(List.of(MediaType.APPLICATION_JSON_TYPE))
                        .isPresent()) {
            return;
        }
        Response refusal =
                ProblemDocument.response(Problem.of(ProblemKind.NOT_ACCEPTABLE, KitWords.OTHER_FORMAT), exchange);
        answer.setStatus(refusal.getStatus());
        answer.getHeaders().clear();
        refusal.getHeaders().forEach((name, values) -> answer.getHeaders().put(name, values));
        answer.setEntity(refusal.getEntity(), new Annotation[0], refusal.getMediaType());
    }
}
