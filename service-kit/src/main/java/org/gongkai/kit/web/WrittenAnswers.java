package org.gongkai.kit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import org.gongkai.kit.idempotency.KeptAnswer;
import org.gongkai.kit.web.problem.ReaderLanguage;
import org.gongkai.kit.web.problem.Worded;

/** Writes what a resource method gives, of whatever type, as the bytes that go to the client. */
@Singleton
public class WrittenAnswers {

    private static final Annotation[] NONE = {};

    private final ReaderLanguage language;

    WrittenAnswers(ReaderLanguage language) {
        this.language = language;
    }

    /** The answer as bytes, as the client gets them. */
    public KeptAnswer of(Object given) throws IOException {
        Response response = switch (given) {
            case null -> Response.noContent().build();
            case Response whole -> whole;
            case RestResponse<?> whole -> whole.toResponse();
            default -> Response.ok(given).build();
        };
        Map<String, String> headers = new TreeMap<>();
        response.getHeaders().keySet().forEach(name -> headers.put(name, response.getHeaderString(name)));
        if (!response.hasEntity()) {
            return new KeptAnswer(response.getStatus(), headers, new byte[0]);
        }
        ResteasyReactiveRequestContext exchange = CurrentRequestManager.get();
        MediaType type = response.getMediaType() == null ? ProducedType.of(exchange) : response.getMediaType();
        headers.put(HttpHeaders.CONTENT_TYPE, type.toString());
        if (exchange.getTarget().getLazyMethod().getMethod().isAnnotationPresent(Worded.class)) {
            // Whoever gets it again may read another language by then.
            headers.put(HttpHeaders.CONTENT_LANGUAGE, language.get().tag());
        }
        return new KeptAnswer(response.getStatus(), headers, bytes(exchange, response.getEntity(), type));
    }

    private static <T> byte[] bytes(ResteasyReactiveRequestContext exchange, T entity, MediaType type)
            throws IOException {
        @SuppressWarnings("unchecked")
        Class<T> entityType = (Class<T>) entity.getClass();
        MessageBodyWriter<T> writer = exchange.getProviders().getMessageBodyWriter(entityType, entityType, NONE, type);
        if (writer == null) {
            throw new IllegalStateException("nothing writes " + entityType.getName() + " as " + type);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeTo(entity, entityType, entityType, NONE, type, new MultivaluedHashMap<>(), out);
        return out.toByteArray();
    }
}
