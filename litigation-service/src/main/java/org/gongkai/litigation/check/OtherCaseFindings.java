package org.gongkai.litigation.check;

import java.util.List;
import java.util.Optional;

import org.gongkai.litigation.check.OtherCase.Sameness;
import org.gongkai.litigation.course.CaseCourse;

/**
 * Holds a case to the others about one application: one reply and one applicant are one case (domain 5.4), and reconsideration and
 * suit about it are not under way at once (domain 5.3, V28), however many cases were made of it.
 */
public final class OtherCaseFindings {

    private OtherCaseFindings() {}

    /** What is found, case by case. */
    public static List<Finding> of(CaseCourse course, List<OtherCase> others) {
        return others.stream()
                .filter(other -> other.mayBeSameDisputeAs(course))
                .flatMap(other -> find(course, other).stream())
                .toList();
    }

    /** Of whom it is not known whether they are one person is no more said than that it may be so. */
    private static Optional<Finding> find(CaseCourse course, OtherCase other) {
        boolean known = other.applicant() == Sameness.SAME;
        if (Overlap.ofRoads(course, other.course())) {
            return Optional.of(
                    known
                            ? Finding.error(FindingWords.BOTH_ROADS_IN_TWO_CASES, other.named())
                            : Finding.warning(FindingWords.PERHAPS_BOTH_ROADS, other.named()));
        }
        return known ? Optional.of(Finding.warning(FindingWords.SAME_DISPUTE, other.named())) : Optional.empty();
    }
}
