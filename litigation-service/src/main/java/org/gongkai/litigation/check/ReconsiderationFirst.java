package org.gongkai.litigation.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.litigation.course.CaseSubject;

/**
 * Of which replies reconsideration comes first (复议前置, Art. 23 of the law on reconsideration): dated data, since the law has
 * changed and may again.
 */
final class ReconsiderationFirst {

    private static final List<Row> ROWS = ResourceTable.read(
            ReconsiderationFirst.class,
            "reconsideration-first.csv",
            row -> new Row(
                    LocalDate.parse(row.getField("from")),
                    row.getField("outcome"),
                    FindingWords.valueOf(row.getField("finding"))));

    private ReconsiderationFirst() {}

    /** A reply of which it does. */
    private record Row(LocalDate from, String outcome, FindingWords finding) {}

    /** What a suit against the reply is found to be; empty where it may be brought at once. */
    static Optional<FindingWords> of(CaseSubject subject) {
        if (subject.repliedOn() == null || subject.replyOutcome() == null) {
            return Optional.empty();
        }
        return ROWS.stream()
                .filter(row -> row.outcome().equals(subject.replyOutcome())
                        && !subject.repliedOn().isBefore(row.from()))
                .map(Row::finding)
                .findFirst();
    }
}
