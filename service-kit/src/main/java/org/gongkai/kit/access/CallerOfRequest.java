package org.gongkai.kit.access;

import java.util.Optional;

/** Finds the caller of the HTTP request at hand; the edge knows. */
public interface CallerOfRequest {

    /** The caller; empty when no request is at hand. */
    Optional<Caller> find();

    /** The token that the caller brought, to travel on with what is asked on the caller's behalf. */
    Optional<String> findToken();
}
