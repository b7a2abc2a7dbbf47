package org.gongkai.request.document.decision;

import java.util.List;
import java.util.Optional;

import org.gongkai.kit.table.ResourceTable;

/**
 * What must be in the case before a decision with an outcome is signed, as {@code evidence.csv} lists it: names of elements,
 * with {@code |} between what is as good, {@code +} between what belongs together, {@code :article} behind what must name an
 * article, {@code :other} behind what must name one of another law than the regulations; in capitals what must have happened.
 */
record EvidenceRule(String outcome, String detail, List<String> needs) {

    private static final List<EvidenceRule> ALL = ResourceTable.read(
            EvidenceRule.class,
            "evidence.csv",
            row -> new EvidenceRule(
                    row.getField("outcome"), row.getField("detail"), ResourceTable.words(row, "needs")));

    /** That of an outcome and what stands below it; the first that fits. */
    static Optional<EvidenceRule> find(String outcome, Optional<String> detail) {
        return ALL.stream()
                .filter(rule -> rule.outcome().equals(outcome))
                .filter(rule -> rule.detail().isEmpty()
                        || detail.filter(rule.detail()::equals).isPresent())
                .findFirst();
    }
}
