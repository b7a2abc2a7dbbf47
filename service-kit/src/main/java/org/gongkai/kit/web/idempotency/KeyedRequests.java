package org.gongkai.kit.web.idempotency;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.idempotency.IdempotencyKeys;
import org.gongkai.kit.idempotency.KeyedRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.body.SpooledBody;

/**
 * Knows a POST with an {@code Idempotency-Key} again by its raw bytes, before anything is made of them: a repetition is
 * answered here, and another request with the same key is refused, whatever is wrong with its body.
 */
@Provider
@Priority(KeyedRequests.BEHIND_THE_LIMITS)
class KeyedRequests implements ContainerRequestFilter {

    static final int BEHIND_THE_LIMITS = Priorities.USER + 1_000;

    private static final String HEADER = "Idempotency-Key";

    private final IdempotencyKeys keys;
    private final CurrentCaller caller;
    private final CurrentKey current;
    private final SpooledBody bodies;

    @Context
    ResourceInfo resource;

    KeyedRequests(IdempotencyKeys keys, CurrentCaller caller, CurrentKey current, SpooledBody bodies) {
        this.keys = keys;
        this.caller = caller;
        this.current = current;
        this.bodies = bodies;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals(HttpMethod.POST) || !takesKeys()) {
            return;
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw Problem.invalid(HEADER, KitWords.KEY_FORM);
        }
        KeyedRequest keyed = new KeyedRequest(owner() + " " + key, fingerprint(request));
        keys.find(keyed)
                .ifPresentOrElse(answer -> request.abortWith(AnsweredOnce.response(answer)), () -> current.set(keyed));
    }

    private boolean takesKeys() {
        return Stream.of(resource.getResourceMethod().getAnnotationsByType(Extension.class))
                .noneMatch(extension -> extension.name().equals(Idempotent.NO_KEY));
    }

    /** A key belongs to whoever sent it: another caller who hits on the same one must not get the first one's answer. */
    private String owner() {
        return switch (caller.get()) {
            case Caller.Anyone nobody -> nobody.name();
            case Caller.SignedIn signedIn -> signedIn.issuer() + ":" + signedIn.name() + ":" + signedIn.scope();
        };
    }

    private String fingerprint(ContainerRequestContext request) throws IOException {
        URI uri = request.getUriInfo().getRequestUri();
        RequestDigest digest = new RequestDigest(
                Objects.toString(request.getHeaderString(HttpHeaders.CONTENT_TYPE), ""),
                request.getMethod(),
                uri.getRawPath(),
                Objects.toString(uri.getRawQuery(), ""));
        if (request.hasEntity()) {
            request.setEntityStream(bodies.spool(digest.over(request.getEntityStream())));
        }
        return digest.hex();
    }
}
