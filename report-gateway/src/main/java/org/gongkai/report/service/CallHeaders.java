package org.gongkai.report.service;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

/** On whose behalf a service is asked, and in the course of which request; null for what there is none of. */
public final class CallHeaders {

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    final String authorization;

    @HeaderParam("X-Request-Id")
    final String requestId;

    CallHeaders(String authorization, String requestId) {
        this.authorization = authorization;
        this.requestId = requestId;
    }
}
