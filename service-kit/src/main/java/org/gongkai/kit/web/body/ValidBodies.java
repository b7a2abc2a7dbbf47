package org.gongkai.kit.web.body;

import java.util.List;

import jakarta.inject.Singleton;

import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/** Requires that the body of a request is there and keeps the rules that stand at its fields. */
@Singleton
public class ValidBodies {

    private final Constraints constraints;

    ValidBodies(Constraints constraints) {
        this.constraints = constraints;
    }

    /** The body, when nothing is wrong with it. */
    public <T> T require(T body) {
        if (body == null) {
            throw Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT);
        }
        List<Violation> violations = constraints.broken(body);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return body;
    }
}
