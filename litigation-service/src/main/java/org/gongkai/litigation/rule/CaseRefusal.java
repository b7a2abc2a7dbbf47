package org.gongkai.litigation.rule;

import java.util.Map;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.registers.problem.RegisterProblem;

/** What a refused step is answered with: the reason has a name, which stands in {@code reason}. */
public final class CaseRefusal {

    private CaseRefusal() {}

    /** A refusal for how the case stands, or who asks. */
    public static Problem of(CaseFileWords reason, Object... values) {
        return Problem.of(type(reason), reason.with(values)).with(Map.of("reason", reason.name()));
    }

    private static ProblemType type(CaseFileWords reason) {
        return switch (reason) {
            case WRONG_STAGE -> RegisterProblem.WRONG_STAGE;
            case WRONG_DUTY -> RegisterProblem.NOT_YOUR_DUTY;
            case CASE_FILE_VOIDED, PROCEEDING_VOIDED, DECISION_VOIDED -> ProblemKind.ALREADY_VOIDED;
            default -> RegisterProblem.STEP_REFUSED;
        };
    }
}
