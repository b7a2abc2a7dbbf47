package org.gongkai.request.retention;

import java.time.LocalDate;
import java.util.List;

import org.jdbi.v3.core.statement.SqlStatement;

import org.gongkai.kit.database.SqlResource;

/** What of a proposal would be erased if somebody agreed to it now: nothing that got a hold, a case or a further decision since. */
final class StillDue {

    private static final String SQL = SqlResource.read(StillDue.class, "still-due.sql");

    private StillDue() {}

    /**
     * Answers proposal_id, ordinal, record, record_id.
     *
     * @param proposals a query of their ids, or a parameter with one
     */
    static String of(String proposals) {
        return SQL.formatted(proposals, RetentionRule.over("proposed.day"));
    }

    /** Gives it the rules as they hold today. */
    static <S extends SqlStatement<S>> S bind(S statement, List<RetentionRule> rules) {
        return statement
                .bindArray(
                        "kinds",
                        String.class,
                        rules.stream().map(rule -> rule.kind().name()).toList())
                .bindArray(
                        "befores",
                        String.class,
                        rules.stream()
                                .map(RetentionRule::before)
                                .map(LocalDate::toString)
                                .toList());
    }
}
