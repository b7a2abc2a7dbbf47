package org.gongkai.kit.testing;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.internal.RequestSpecificationImpl;

/** Of a request what its address and its type depend on; two that are equal go to the same. */
record RequestState(List<Object> parts) {

    private static final List<Field> FIELDS = Stream.of(
                    "baseUri",
                    "port",
                    "basePath",
                    "path",
                    "method",
                    "urlEncodingEnabled",
                    "requestBody",
                    "allowContentType",
                    "unnamedPathParamsTuples",
                    "namedPathParameters",
                    "requestParameters",
                    "queryParameters",
                    "formParameters",
                    "multiParts")
            .map(RequestState::field)
            .toList();

    static RequestState of(RequestSpecificationImpl request) {
        List<Object> parts = new ArrayList<>();
        for (Field field : FIELDS) {
            parts.add(copy(value(field, request)));
        }
        parts.add(request.getHeaders().getValue("Content-Type"));
        parts.add(request.getHeaders().hasHeaderWithName("Accept"));
        parts.add(request.getConfig() == null ? null : request.getConfig().getEncoderConfig());
        return new RequestState(parts);
    }

    /** What rest-assured keeps to itself. */
    static Field field(String name) {
        try {
            Field field = RequestSpecificationImpl.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of such a field. */
    static Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> new LinkedHashMap<>(map);
            case List<?> list -> new ArrayList<>(list);
            case null, default -> value;
        };
    }
}
