package org.gongkai.report.web.front;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.gongkai.kit.origin.PublicOrigin;

/** What search engines may read (RFC 9309): what is public, and where all of it is listed. */
@Path("/robots.txt")
@RunOnVirtualThread
public class RobotsResource {

    private final PublicOrigin origin;

    RobotsResource(PublicOrigin origin) {
        this.origin = origin;
    }

    @GET
    @Produces("text/plain; charset=UTF-8")
    @Operation(hidden = true)
    public String rules() {
        return """
                User-agent: *
                Allow: /$
                Allow: /fonts/
                Allow: /api/v1/public/
                Disallow: /

                Sitemap: %s/api/v1/public/sitemap.xml
                """.formatted(origin.origin());
    }
}
