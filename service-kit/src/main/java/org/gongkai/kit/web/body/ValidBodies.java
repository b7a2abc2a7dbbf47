package org.gongkai.kit.web.body;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.json.JsonFailure;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** Requires that the body of a request is there and keeps the rules that stand at its fields. */
@Singleton
public class ValidBodies {

    private final Constraints constraints;
    private final ObjectMapper mapper;

    ValidBodies(Constraints constraints, ObjectMapper mapper) {
        this.constraints = constraints;
        this.mapper = mapper;
    }

    /**
     * The body as its type, when nothing is wrong with it: for a resource that reads it only when it is known that there is
     * something to say it of.
     */
    public <T> T read(Class<T> type, ObjectNode body) {
        return require(body == null ? null : parse(type, body));
    }

    /** The same of a body whose fields are held to their rules later, when more of it is known. */
    public <T> T parse(Class<T> type, ObjectNode body) {
        try {
            return mapper.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw JsonFailure.problem(e);
        }
    }

    /** The body, when nothing is wrong with it. */
    public <T> T require(T body) {
        if (body == null) {
            throw Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT);
        }
        return constraints.require(body);
    }
}
