package org.gongkai.disclosure.life.refusal;

import java.util.Map;

import org.gongkai.disclosure.problem.DisclosureProblem;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.registers.problem.RegisterProblem;

/** What a refused step is answered with: the reason has a name, which stands in {@code reason}. */
public final class ItemRefusal {

    private ItemRefusal() {}

    /** A refusal for how the item stands, or who asks. */
    public static Problem of(ItemWords reason, Object... values) {
        return Problem.of(type(reason), reason.with(values)).with(Map.of("reason", reason.name()));
    }

    /** A refusal for a member of the body. */
    public static Problem at(String pointer, ItemWords reason, Object... values) {
        return Problem.invalid(pointer, reason.with(values)).with(Map.of("reason", reason.name()));
    }

    private static ProblemType type(ItemWords reason) {
        return switch (reason) {
            case WRONG_STAGE -> RegisterProblem.WRONG_STAGE;
            case WRONG_DUTY, OWN_DRAFT -> RegisterProblem.NOT_YOUR_DUTY;
            case INCOMPLETE -> DisclosureProblem.ITEM_INCOMPLETE;
            default -> RegisterProblem.STEP_REFUSED;
        };
    }
}
