package org.gongkai.request.life.outcome;

import java.util.List;
import java.util.Optional;

import org.gongkai.kit.table.ResourceTable;

/**
 * What the reply of an outcome says of itself, as {@code replies.csv} lists it.
 *
 * @param detail below the outcome; empty for every other one
 * @param law the legal basis where the parts name none
 * @param facts the finding where the parts state none
 * @param decision what is decided
 * @param evidence the element that the evidence of a part is, if it is one
 */
public record ReplyText(
        String outcome,
        String detail,
        Optional<String> law,
        Optional<String> facts,
        String decision,
        Optional<String> evidence) {

    private static final List<ReplyText> ALL = ResourceTable.read(
            ReplyText.class,
            "replies.csv",
            row -> new ReplyText(
                    row.getField("outcome"),
                    row.getField("detail"),
                    said(row.getField("law")),
                    said(row.getField("facts")),
                    row.getField("decision"),
                    said(row.getField("evidence"))));

    /** That of an outcome and what stands below it. */
    public static Optional<ReplyText> find(String outcome, Optional<String> detail) {
        return ALL.stream()
                .filter(text -> text.outcome().equals(outcome))
                .filter(text -> text.detail().isEmpty()
                        || detail.filter(text.detail()::equals).isPresent())
                .findFirst();
    }

    /** That of one whose parts have different answers. */
    public static ReplyText ofDifferentParts() {
        return find("MIXED", Optional.empty()).orElseThrow();
    }

    private static Optional<String> said(String field) {
        return Optional.of(field).filter(words -> !words.isEmpty());
    }
}
