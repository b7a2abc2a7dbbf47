package org.gongkai.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The steps of an application's life as {@code keyed-steps.json} lists them.
 *
 * @param ways how an application comes to a place where steps are next, by the name of the place
 * @param steps where each step is next, and what is said with it
 */
record KnownSteps(Map<String, Way> ways, List<Next> steps) {

    /** What stands for the id of another application. */
    private static final String OTHER = "{other}";

    /** Those of the file. */
    static KnownSteps read() {
        try (InputStream in = KnownSteps.class.getResourceAsStream("/keyed-steps.json")) {
            return new ObjectMapper().readValue(in, KnownSteps.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A way to a place.
     *
     * @param from the place that it begins at; null where that is the receipt
     */
    record Way(String from, List<Taken> steps) {}

    /** A step on a way. */
    record Taken(String path, JsonNode body) {}

    /** A step, with the place where it is next. */
    record Next(String path, String at, JsonNode body) {

        /** Whether another application is named in its body. */
        boolean namesAnother() {
            return body.toString().contains(OTHER);
        }

        /** Its body with the id of that one. */
        String naming(String other) {
            return body.toString().replace(OTHER, other);
        }
    }

    /** The step with this path. */
    Optional<Next> find(String path) {
        return steps.stream().filter(step -> step.path().equals(path)).findFirst();
    }

    /** All steps to a place, the first first. */
    List<Taken> to(String place) {
        Way way = ways.get(place);
        return way.from() == null
                ? way.steps()
                : Stream.concat(to(way.from()).stream(), way.steps().stream()).toList();
    }
}
