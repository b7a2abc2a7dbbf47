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
            String link = UriBuilder.fromUri(uri.getRequestUri())
                    .replaceQueryParam("after", page.next())
                    .build()
                    .toString()
                    .replaceFirst("^https?://[^/]+", "");
            builder.header(HttpHeaders.LINK, "<" + link + ">; rel=\"next\"");
        }
        return builder.build();
    }
}
