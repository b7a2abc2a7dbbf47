package org.gongkai.kit.web;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Gives everything that can be read a strong {@code ETag}, another one whenever it shows anything else, and 304 to those who have it. */
@Provider
class ConditionalAnswers implements ContainerResponseFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ObjectMapper mapper;

    ConditionalAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (request.getMethod().equals("HEAD")
                && response.getEntity() instanceof StreamingOutput
                && response.getMediaType() == null) {
            // Nothing is written, which is when the platform says the charset too.
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_TYPE,
                            ProducedType.of(CurrentRequestManager.get()).withCharset("UTF-8"));
        }
        boolean hasTag = READS.contains(request.getMethod())
                && response.getStatus() == 200
                && response.hasEntity()
                // What is written while it is read is never whole in one place.
                && !(response.getEntity() instanceof StreamingOutput);
        if (!hasTag) {
            return;
        }
        String said = response.getHeaderString(HttpHeaders.ETAG);
        if (said == null || EntityTags.isVersion(said)) {
            byte[] body = bytes(response.getEntity());
            MediaType type = response.getMediaType() == null
                    ? ProducedType.of(CurrentRequestManager.get())
                    : response.getMediaType();
            response.setEntity(body, new Annotation[0], type);
            String tag = said == null ? EntityTags.of(body) : EntityTags.shown(said, body);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (request.getMethod().equals("HEAD")) {
                // Nothing is written of which the platform would know the length.
                response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
            }
        }
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (EntityTags.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private byte[] bytes(Object entity) throws IOException {
        return switch (entity) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> mapper.writeValueAsBytes(entity);
        };
    }
}
