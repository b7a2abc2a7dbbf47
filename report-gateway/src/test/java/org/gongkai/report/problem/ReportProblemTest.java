package org.gongkai.report.problem;

import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.ProblemTable;

/** The README tells of every type of problem. */
class ReportProblemTest {

    @Test
    void every_type_stands_in_the_readme_with_its_status() {
        ProblemTable.hasJust(ReportProblem.values());
    }
}
