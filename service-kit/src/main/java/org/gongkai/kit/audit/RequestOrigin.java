package org.gongkai.kit.audit;

/** Where the request at hand comes from; the edge knows. */
public interface RequestOrigin {

    /** Id of the request; empty for work that no request has begun. */
    String requestId();

    /** Network address of the client; empty for work that no request has begun. */
    String address();
}
