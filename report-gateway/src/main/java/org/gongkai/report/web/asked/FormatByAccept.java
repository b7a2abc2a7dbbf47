package org.gongkai.report.web.asked;

import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Tells caches that a report without a suffix comes in the format that is accepted, also where there is none. */
@Provider
class FormatByAccept implements ContainerResponseFilter {

    private static final Pattern WITHOUT_SUFFIX = Pattern.compile("/?api/v1/(?:public/)?annual-reports/[^/]+/\\d+");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (WITHOUT_SUFFIX.matcher(request.getUriInfo().getPath()).matches()) {
            answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }
}
