package org.gongkai.report.service;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

/** On whose behalf a service is asked, in the course of which request, and in which language; null for what there is none of. */
public final class CallHeaders {

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    final String authorization;

    @HeaderParam("X-Request-Id")
    final String requestId;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    final String language;

    CallHeaders(String authorization, String requestId, String language) {
        this.authorization = authorization;
        this.requestId = requestId;
        this.language = language;
    }
}
