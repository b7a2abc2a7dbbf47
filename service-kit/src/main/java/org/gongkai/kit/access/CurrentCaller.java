package org.gongkai.kit.access;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** On whose behalf the present thread works. A thread without a caller works for the public. */
@ApplicationScoped
public class CurrentCaller {

    private static final ScopedValue<Caller> ACTING = ScopedValue.newInstance();

    private final CallerOfRequest request;

    CurrentCaller(CallerOfRequest request) {
        this.request = request;
    }

    /** The caller. */
    public Caller get() {
        return ACTING.isBound() ? ACTING.get() : ofRequest();
    }

    /** The agency of a caller who reaches just one. */
    public Optional<String> findOwnAgency() {
        return get().scope() instanceof Scope.OfAgency(String agencyCode) ? Optional.of(agencyCode) : Optional.empty();
    }

    /** The caller of the request at hand, whoever is acted for now. */
    public Caller ofRequest() {
        return request.find().orElse(Caller.PUBLIC);
    }

    /** The token of the request's caller; none for work on behalf of somebody else. */
    public Optional<String> findToken() {
        return ACTING.isBound() ? Optional.empty() : request.findToken();
    }

    /** Does work on behalf of somebody else than the request's caller. */
    public <T, X extends Exception> T as(Caller caller, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ACTING, caller).call(work);
    }

    /** Does background work of a service, which reaches all data that its role may see. */
    public <T, X extends Exception> T asService(String service, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return as(Caller.service(service), work);
    }
}
