package org.gongkai.registers.register;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;

/** Why somebody does what must be accounted for, as the body of the request says. */
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    /** The reason in a body. */
    public static String of(ObjectNode body) {
        JsonNode reason = body.path("reason");
        if (!reason.isTextual()
                || reason.textValue().isBlank()
                || reason.textValue().length() > LONGEST) {
            throw Problem.invalid("/reason", "is needed: 1 to " + LONGEST + " characters");
        }
        if (!PlainText.isPlain(reason.textValue())) {
            throw Problem.invalid("/reason", "holds U+0000 or a lone surrogate");
        }
        return reason.textValue();
    }

    /** The reason in a body that holds nothing else. */
    public static String alone(ObjectNode body) {
        String reason = of(body);
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("reason")) {
                throw Problem.of(ProblemKind.UNKNOWN_PROPERTY, "There is a reason and nothing else.")
                        .at(List.of(new Violation("/" + PlainText.legible(name), "is not known")));
            }
        });
        return reason;
    }
}
