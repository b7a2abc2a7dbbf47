package org.gongkai.disclosure.problem;

import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.ProblemTable;

/** The README tells of every type of problem. */
class DisclosureProblemTest {

    @Test
    void every_type_stands_in_the_readme_with_its_status() {
        ProblemTable.hasJust(DisclosureProblem.values());
    }
}
