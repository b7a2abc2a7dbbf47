package org.gongkai.kit.testing;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;

/**
 * An answer that is read once, for tests that look at many pages: to ask REST Assured for a path is to read the whole answer
 * again and to compile a program for the path.
 */
public final class ReadAnswer {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReadAnswer() {}

    /** The body of an answer. */
    public static JsonNode of(ValidatableResponse answer) {
        try {
            return MAPPER.readTree(answer.extract().asString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
