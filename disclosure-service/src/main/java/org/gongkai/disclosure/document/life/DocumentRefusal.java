package org.gongkai.disclosure.document.life;

import java.util.Map;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.problem.RegisterProblem;

/** What a refused step is answered with: the reason has a name, which stands in {@code reason}. */
final class DocumentRefusal {

    private DocumentRefusal() {}

    /** A refusal for how the document stands, or who asks. */
    static Problem of(DocumentWords reason, Object... values) {
        return Problem.of(type(reason), reason.with(values)).with(Map.of("reason", reason.name()));
    }

    /** A refusal for a member of the body. */
    static Problem at(String pointer, DocumentWords reason, Object... values) {
        return Problem.invalid(pointer, reason.with(values)).with(Map.of("reason", reason.name()));
    }

    private static RegisterProblem type(DocumentWords reason) {
        return switch (reason) {
            case WRONG_STAGE -> RegisterProblem.WRONG_STAGE;
            case WRONG_DUTY -> RegisterProblem.NOT_YOUR_DUTY;
            default -> RegisterProblem.STEP_REFUSED;
        };
    }
}
