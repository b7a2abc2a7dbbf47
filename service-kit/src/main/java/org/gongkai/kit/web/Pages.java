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
        String link = UriBuilder.fromUri(uri.getRequestUri())
                .replaceQueryParam(parameter, cursor)
                .build()
                .toString()
                .replaceFirst("^https?://[^/]+", "");
        return "<" + link + ">; rel=\"next\"";
    }
}
