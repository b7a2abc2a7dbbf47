package org.gongkai.kit.testing.contract;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * What a JSON document looks like whatever its values: which members it has and of which types, and which kinds of element its
 * arrays have. Two of one shape satisfy or break a schema in the same way but for patterns, formats and bounds.
 */
final class AnswerShape {

    private static final JsonFactory JSON = new JsonFactory();
    private static final long PRIME = 0x100000001b3L;

    private AnswerShape() {}

    static long of(byte[] body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            return json.nextToken() == null ? 0 : value(json);
        }
    }

    private static long value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_TRUE, VALUE_FALSE -> 2;
            case VALUE_NULL -> 3;
            case VALUE_NUMBER_INT -> 5;
            case VALUE_NUMBER_FLOAT -> 7;
            default -> 11;
        };
    }

    private static long object(JsonParser json) throws IOException {
        long hash = 13;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            hash = (hash ^ name.hashCode()) * PRIME;
            hash = (hash ^ value(json)) * PRIME;
        }
        return hash;
    }

    /** However many elements of a kind there are. */
    private static long array(JsonParser json) throws IOException {
        Set<Long> kinds = new HashSet<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            kinds.add(value(json));
        }
        long hash = 17;
        for (long kind : kinds) {
            hash += kind * PRIME;
        }
        return hash;
    }
}
