package org.gongkai.request.problem;

import java.util.Map;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.request.life.refusal.Refusal;

/** The types of problem that this service alone answers with. */
public enum RequestProblem implements ProblemType {
    NO_APPLICATIONS(422, "no-applications"),
    FIXED_BY_LAW(422, "fixed-by-law"),
    RECEIPT_NOT_DERIVED(422, "receipt-not-derived"),
    STEPS_REJECTED(422, "steps-rejected"),
    DOCUMENT_REFUSED(409, "document-refused"),
    DOCUMENT_INCOMPLETE(422, "document-incomplete"),
    DOCUMENT_ERASED(410, "document-erased"),
    TEMPLATE_REFUSED(422, "template-refused");

    private final int status;
    private final String slug;

    RequestProblem(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    /** What a refused step is answered with: the reason has a name, and what lies in the body has its place. */
    public static Problem refusing(Refusal refusal) {
        Problem problem = switch (refusal.reason()) {
            case WRONG_STAGE -> Problem.of(RegisterProblem.WRONG_STAGE, refusal.said());
            case WRONG_DUTY, OWN_DRAFT, OWN_PROPOSAL, OWN_REGISTRATION ->
                Problem.of(RegisterProblem.NOT_YOUR_DUTY, refusal.said());
            default ->
                refusal.pointer()
                        .map(pointer -> Problem.invalid(pointer, refusal.said()))
                        .orElseGet(() -> Problem.of(RegisterProblem.STEP_REFUSED, refusal.said()));
        };
        return problem.with(Map.of("reason", refusal.reason().name()));
    }
}
