package org.gongkai.registers.register;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.problem.RegisterWords;

/** Why somebody does what must be accounted for, as the body of the request says. */
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    /** The reason in a body, which has to be there. */
    public static String of(ObjectNode body) {
        if (body == null) {
            throw Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT);
        }
        String reason = body.optional("reason")
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .orElseThrow(() -> Problem.invalid("/reason", RegisterWords.REASON_NEEDED.with(LONGEST)));
        if (!PlainText.isPlain(reason)) {
            throw Problem.invalid("/reason", KitWords.NOT_PLAIN_TEXT);
        }
        return reason;
    }

    /** The reason in a body that holds nothing else. */
    public static String alone(ObjectNode body) {
        String reason = of(body);
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("reason")) {
                throw Problem.of(ProblemKind.UNKNOWN_PROPERTY, RegisterWords.ONLY_A_REASON)
                        .at(List.of(new Violation("/" + PlainText.legible(name), KitWords.UNKNOWN_PROPERTY)));
            }
        });
        return reason;
    }
}
