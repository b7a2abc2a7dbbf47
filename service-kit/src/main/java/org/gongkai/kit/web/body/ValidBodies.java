package org.gongkai.kit.web.body;

import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/** Requires that the body of a request is there and keeps the rules that stand at its fields. */
@Singleton
public class ValidBodies {

    private final Validator validator;

    ValidBodies(Validator validator) {
        this.validator = validator;
    }

    /** The body, when nothing is wrong with it. */
    public <T> T require(T body) {
        if (body == null) {
            throw Problem.invalid("", "a JSON object is needed");
        }
        List<Violation> violations = validator.validate(body).stream()
                .map(broken ->
                        new Violation("/" + broken.getPropertyPath().toString().replace('.', '/'), broken.getMessage()))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return body;
    }
}
