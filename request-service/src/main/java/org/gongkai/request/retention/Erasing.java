package org.gongkai.request.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

import org.gongkai.kit.database.SqlResource;

/** Erases what a proposal is about, and nothing else: as far as it is still due. */
@ApplicationScoped
class Erasing {

    private static final String STILL_DUE =
            SqlResource.read(Erasing.class, "still-due.sql").formatted(RetentionRule.over());

    private final Jdbi jdbi;

    Erasing(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Has nobody change the records of a proposal until the transaction ends: a hold comes before, or too late. */
    void lock(UUID proposal) {
        jdbi.useHandle(handle -> {
            for (ErasableRecord record : ErasableRecord.values()) {
                handle.createQuery("select id from " + record.name().toLowerCase(Locale.ROOT)
                                + " where id in (select record_id from erasure_item where proposal_id = :proposal"
                                + " and record = :record) order by id for update")
                        .bind("proposal", proposal)
                        .bind("record", record.name())
                        .mapTo(UUID.class)
                        .list();
            }
        });
    }

    /**
     * Erases what a proposal is about by a rule.
     *
     * @param before the day that holds: that of the proposal, or an earlier one where data are kept longer since
     */
    void erase(UUID proposal, RetentionRule rule, LocalDate before, Instant now) {
        String columns = "update application set " + rule.assignments()
                + ", version = version + 1, changed_at = :now where id in (select record_id from erasure_item"
                + " where proposal_id = :proposal and kind = :kind and fate = 'ERASED' and record = 'APPLICATION')";
        jdbi.useHandle(handle -> {
            execute(handle, STILL_DUE, proposal, rule, before, now);
            LifeErasure.statements(rule.kind()).forEach(sql -> execute(handle, sql, proposal, rule, before, now));
            execute(handle, columns, proposal, rule, before, now);
        });
    }

    private static void execute(
            Handle handle, String sql, UUID proposal, RetentionRule rule, LocalDate before, Instant now) {
        handle.createUpdate(sql)
                // Not every statement asks for the day.
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("proposal", proposal)
                .bind("kind", rule.kind().name())
                .bind("before", before)
                .bind("now", now)
                .execute();
    }

    /** Says why something of a proposal was left out. */
    void leaveOut(UUID proposal, ErasureItem item, ItemFate why) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update erasure_item set fate = :fate where proposal_id = :proposal and ordinal = :ordinal")
                .bind("fate", why.name())
                .bind("proposal", proposal)
                .bind("ordinal", item.ordinal())
                .execute());
    }
}
