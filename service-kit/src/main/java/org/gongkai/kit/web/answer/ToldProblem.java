package org.gongkai.kit.web.answer;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * Why another service refuses: its problem document (RFC 9457), as far as it is read again. Whatever stands between two services
 * may refuse too, and says less.
 *
 * @param type what kind of problem; null where it is not said
 * @param reason the code of why a step was refused; null where none was
 * @param detail the sentence for people; null where it is not said
 * @param violations what is wrong with the input; none where nothing is
 */
public record ToldProblem(String type, String reason, String detail, List<Place> violations) {

    private static final ObjectReader READER = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readerFor(ToldProblem.class);

    public ToldProblem {
        violations = violations == null ? List.of() : List.copyOf(violations);
    }

    /** What is wrong at one place of the input. */
    public record Place(String pointer, String message) {}

    /**
     * The problem of a body; one that says nothing where the body is empty.
     *
     * @throws JsonProcessingException when the body is something else
     */
    public static ToldProblem read(String body) throws JsonProcessingException {
        return body.isBlank() ? new ToldProblem(null, null, null, List.of()) : READER.readValue(body);
    }

    /** The code of the reason, or else the last part of the type; empty where neither is said. */
    public String code() {
        return Optional.ofNullable(reason)
                .orElseGet(() -> Optional.ofNullable(type)
                        .map(one -> one.substring(one.lastIndexOf('/') + 1))
                        .orElse(""));
    }

    /** What is wrong first of all, or else the sentence of the whole. */
    public Optional<String> why() {
        return violations.stream().findFirst().map(Place::message).or(() -> Optional.ofNullable(detail));
    }
}
