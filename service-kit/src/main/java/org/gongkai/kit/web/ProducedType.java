package org.gongkai.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.common.util.ServerMediaType;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** The type of an answer whose resource method does not name it itself: before it is written the platform has not set it yet. */
final class ProducedType {

    private ProducedType() {}

    /** Of the types that the operation gives the one that the client likes best; JSON where it names none. */
    static MediaType of(ResteasyReactiveRequestContext exchange) {
        ServerMediaType produced =
                exchange.getTarget() == null ? null : exchange.getTarget().getProduces();
        String accepted = exchange.serverRequest().getRequestHeader(HttpHeaders.ACCEPT);
        MediaType type = produced == null
                ? null
                : produced.negotiateProduces(accepted == null ? MediaType.WILDCARD : accepted)
                        .getKey();
        return type == null
                        || type.isWildcardType()
                        || type.isWildcardSubtype()
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? MediaType.APPLICATION_JSON_TYPE
                : type;
    }
}
