package org.gongkai.disclosure.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in which an inspection looks, for some of its rules. */
interface Inspected {

    /** The rules that look here. */
    Set<InspectionRule> rules();

    /** How many findings there are of a rule. */
    long count(Look look, InspectionRule rule);

    /**
     * Findings of a rule in the order of their subjects.
     *
     * @param after the subject after which they begin
     */
    List<InspectionFinding> after(Look look, InspectionRule rule, Optional<String> after, int most);

    /** That of a subject, as long as it is there. */
    Optional<InspectionFinding> find(Look look, InspectionRule rule, String subjectId);
}
