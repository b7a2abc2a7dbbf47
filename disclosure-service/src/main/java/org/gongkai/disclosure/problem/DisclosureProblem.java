package org.gongkai.disclosure.problem;

import org.gongkai.kit.problem.ProblemType;

/** The types of problem that this service answers with beside those of the kits. */
public enum DisclosureProblem implements ProblemType {
    WITHDRAWN(410, "withdrawn"),
    ITEM_INCOMPLETE(422, "item-incomplete");

    private final int status;
    private final String slug;

    DisclosureProblem(int status, String slug) {
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
