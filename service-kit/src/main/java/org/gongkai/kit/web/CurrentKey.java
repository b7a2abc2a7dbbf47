package org.gongkai.kit.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.gongkai.kit.idempotency.KeyedRequest;

/** The {@code Idempotency-Key} of the request at hand and what it goes with, from the filter to the interceptor. */
@RequestScoped
class CurrentKey {

    private KeyedRequest keyed;

    void set(KeyedRequest request) {
        keyed = request;
    }

    /** None where the request has no key, or the operation takes none. */
    Optional<KeyedRequest> find() {
        return Optional.ofNullable(keyed);
    }
}
