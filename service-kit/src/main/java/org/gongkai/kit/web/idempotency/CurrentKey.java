package org.gongkai.kit.web.idempotency;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.gongkai.kit.idempotency.KeyedRequest;

/** The {@code Idempotency-Key} of the request at hand and what it goes with, from the filter to the interceptor. */
@RequestScoped
public class CurrentKey {

    private KeyedRequest keyed;

    /** Keeps the key of the request, for as long as the request lasts. */
    public void set(KeyedRequest request) {
        keyed = request;
    }

    /** None where the request has no key, or the operation takes none. */
    public Optional<KeyedRequest> find() {
        return Optional.ofNullable(keyed);
    }
}
