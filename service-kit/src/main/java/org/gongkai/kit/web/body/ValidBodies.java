package org.gongkai.kit.web.body;

import jakarta.inject.Singleton;

import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

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
        return constraints.require(body);
    }
}
