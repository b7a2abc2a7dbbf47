package org.gongkai.registers.problem;

import org.gongkai.kit.problem.ProblemType;

/** The types of problem that registers alone answer with. */
public enum RegisterProblem implements ProblemType {
    IMPORT_REJECTED(422, "import-rejected", "The import has rows that cannot be taken");

    private final int status;
    private final String slug;
    private final String title;

    RegisterProblem(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}
