package org.gongkai.registers.problem;

import org.gongkai.kit.problem.ProblemType;

/** The types of problem that registers, and the lives behind their rows, answer with. */
public enum RegisterProblem implements ProblemType {
    IMPORT_REJECTED(422, "import-rejected"),
    UPLOAD_OFFSET(409, "upload-offset"),
    UPLOAD_INCOMPLETE(409, "upload-incomplete"),
    NO_SUCH_RANGE(416, "no-such-range"),
    CONTENT_REFUSED(422, "content-refused"),
    NOT_YOUR_DUTY(403, "not-your-duty"),
    WRONG_STAGE(409, "wrong-stage"),
    STEP_REFUSED(409, "step-refused");

    private final int status;
    private final String slug;

    RegisterProblem(int status, String slug) {
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
}
