package org.gongkai.kit.web.privacy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells whoever wrote it which texts of the body look as if they named persons. */
@Provider
public class WritersWarned implements ContainerResponseFilter {

    /** The header, of answers and of refusals. */
    public static final String HEADER = "Personal-Data-Found";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        Object found = request.getProperty(BodiesLookedThrough.FOUND);
        if (found != null) {
            answer.getHeaders().putSingle(HEADER, found);
        }
    }
}
