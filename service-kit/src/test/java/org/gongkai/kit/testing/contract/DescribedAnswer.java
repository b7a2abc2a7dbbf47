package org.gongkai.kit.testing.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What a description says of the answers of one status of an operation. */
final class DescribedAnswer {

    /** So many are read in full whatever they look like: their values are looked at, too. */
    private static final int FIRST = 5;

    private static final String ANY = "*/*";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Optional<DescribedSchema>> bodies;
    private final Map<String, DescribedHeader> headers;
    private final Set<String> told;
    private final AtomicInteger read = new AtomicInteger();
    private final Set<Long> shapes = ConcurrentHashMap.newKeySet();

    /**
     * As a description has it.
     *
     * @param bodies by media type, with the schema where there is one
     * @param headers by name in small letters
     * @param told names of headers that the description tells of, of this answer or of others
     */
    DescribedAnswer(
            Map<String, Optional<DescribedSchema>> bodies, Map<String, DescribedHeader> headers, Set<String> told) {
        this.bodies = bodies;
        this.headers = headers;
        this.told = told;
    }

    /** Where an answer is not as described. */
    List<String> faults(SentAnswer answer) {
        List<String> faults = new ArrayList<>();
        headers.forEach((name, header) -> answer.header(name)
                .ifPresentOrElse(
                        value -> header.schema()
                                .faults(JsonNodeFactory.instance.textNode(value))
                                .forEach(fault -> faults.add("header " + name + fault)),
                        () -> {
                            if (header.isAlways()) {
                                faults.add("has no header " + name);
                            }
                        }));
        answer.headers().keySet().stream()
                .filter(name -> told.contains(name) && !headers.containsKey(name))
                .forEach(name -> faults.add("has a header that it is not said to have: " + name));
        if (answer.isHead()) {
            return faults;
        }
        if (answer.body().length == 0 && bodies.isEmpty()) {
            return faults;
        }
        Optional<DescribedSchema> schema = bodies.getOrDefault(answer.mediaType(), bodies.get(ANY));
        if (answer.body().length == 0 && answer.mediaType().isEmpty()) {
            faults.add("has no body");
        } else if (schema == null) {
            faults.add("is " + answer.mediaType() + ", not one of " + bodies.keySet());
        } else if (answer.isJson() && schema.isPresent()) {
            faults.addAll(faults(answer.body(), schema.get()));
        }
        return faults;
    }

    private List<String> faults(byte[] body, DescribedSchema schema) {
        try {
            boolean isNew = shapes.add(AnswerShape.of(body));
            return isNew || read.get() < FIRST && read.incrementAndGet() <= FIRST
                    ? schema.faults(JSON.readTree(body))
                    : List.of();
        } catch (IOException e) {
            return List.of("is no JSON: " + e.getMessage());
        }
    }
}
