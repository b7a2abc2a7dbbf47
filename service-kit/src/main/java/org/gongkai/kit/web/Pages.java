package org.gongkai.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.gongkai.kit.paging.Page;

/** A page as an answer, with the link to the next one. */
public final class Pages {

    private Pages() {}

    /** The answer; the link keeps the query and names its path only, so that it is right behind the gateway too. */
    public static Response response(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder builder = Response.ok(page);
        if (page.next() != null) {
            builder.header(HttpHeaders.LINK, next(uri, "after", page.next()));
        }
        return builder.build();
    }

    /** The value of {@code Link} that leads to the same list behind a cursor. */
    public static String next(UriInfo uri, String parameter, String cursor) {
        return "<" + address(uri, parameter, cursor) + ">; rel=\"next\"";
    }

    /** The path and query of a request with another value of one parameter. */
    public static String address(UriInfo uri, String parameter, String value) {
        return UriBuilder.fromUri(uri.getRequestUri())
                .replaceQueryParam(parameter, value)
                .build()
                .toString()
                .replaceFirst("^https?://[^/]+", "");
    }
}
