package org.gongkai.kit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.idempotency.IdempotencyKeys;
import org.gongkai.kit.problem.Problem;

/** Answers a request with an {@code Idempotency-Key} once. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";

    private final IdempotencyKeys keys;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper mapper;
    private final CurrentCaller caller;

    IdempotencyInterceptor(
            IdempotencyKeys keys, HttpHeaders headers, UriInfo uri, ObjectMapper mapper, CurrentCaller caller) {
        this.keys = keys;
        this.headers = headers;
        this.uri = uri;
        this.mapper = mapper;
        this.caller = caller;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw Problem.invalid(HEADER, "has 1 to 200 visible ASCII characters");
        }
        String path = uri.getPath();
        String request = uri.getRequestUri().getRawQuery() + Arrays.toString(invocation.getParameters());
        return response(keys.once(
                owner() + " " + path + " " + key, sha256(request), () -> answer((Response) invocation.proceed())));
    }

    /** A key belongs to who sent it: another caller who hits on the same one must not get the first one's answer. */
    private String owner() {
        return switch (caller.get()) {
            case Caller.Anyone nobody -> nobody.name();
            case Caller.SignedIn signedIn -> signedIn.issuer() + ":" + signedIn.name() + ":" + signedIn.scope();
        };
    }

    private IdempotencyKeys.Answer answer(Response response) throws Exception {
        Map<String, String> kept = new TreeMap<>();
        for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
            Object value = response.getHeaders().getFirst(name);
            if (value != null) {
                kept.put(name, response.getHeaderString(name));
            }
        }
        return new IdempotencyKeys.Answer(response.getStatus(), kept, mapper.writeValueAsString(response.getEntity()));
    }

    private static Response response(IdempotencyKeys.Answer answer) {
        Response.ResponseBuilder builder = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        answer.headers().forEach(builder::header);
        return builder.build();
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
