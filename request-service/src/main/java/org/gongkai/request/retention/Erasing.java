package org.gongkai.request.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

import org.gongkai.kit.datakey.OwnValuesSealing;
import org.gongkai.kit.idempotency.AnswersOfErased;
import org.gongkai.kit.rotation.KeyRenewals;

/** Erases what a proposal is about, and nothing else: as far as it is still due. */
@ApplicationScoped
class Erasing {

    private static final String MARK = "update erasure_item set fate = 'ERASED' where (proposal_id, ordinal) in"
            + " (select due.proposal_id, due.ordinal from (" + StillDue.of(":proposal") + ") due)";

    private static final int AT_ONCE = 500;

    private final OwnValuesSealing sealing;
    private final AnswersOfErased answers;
    private final KeyRenewals renewals;
    private final Jdbi jdbi;

    Erasing(OwnValuesSealing sealing, AnswersOfErased answers, KeyRenewals renewals, Jdbi jdbi) {
        this.sealing = sealing;
        this.answers = answers;
        this.renewals = renewals;
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

    /** Says of what is still due of a proposal that it is erased. */
    void mark(UUID proposal, List<RetentionRule> rules) {
        jdbi.useHandle(handle -> StillDue.bind(handle.createUpdate(MARK), rules)
                .bind("proposal", proposal)
                .execute());
    }

    /**
     * Erases what a proposal is about by a rule, as far as it is marked.
     *
     * @param before the day that holds: that of the proposal, or an earlier one where data are kept longer since
     */
    void erase(UUID proposal, RetentionRule rule, LocalDate before, Instant now) {
        String columns = "update application set " + rule.assignments()
                + ", version = version + 1, changed_at = :now where id in (select record_id from erasure_item"
                + " where proposal_id = :proposal and kind = :kind and fate = 'ERASED' and record = 'APPLICATION')";
        jdbi.useHandle(handle -> {
            LifeErasure.statements(rule.kind()).forEach(sql -> execute(handle, sql, proposal, rule, before, now));
            execute(handle, columns, proposal, rule, before, now);
        });
    }

    /**
     * Destroys the keys of the records of a proposal of which something was erased; what is left of them is sealed with others. For
     * copies from before the key of the service is to be renewed.
     */
    void destroyKeys(UUID proposal) {
        jdbi.useHandle(handle -> {
            List<UUID> records = handle.createQuery("select distinct record_id from erasure_item"
                            + " where proposal_id = :proposal and fate = 'ERASED' order by record_id")
                    .bind("proposal", proposal)
                    .mapTo(UUID.class)
                    .list();
            List<UUID> all = withSubmissions(handle, records);
            for (int i = 0; i < all.size(); i += AT_ONCE) {
                sealing.destroyKeys(handle, all.subList(i, Math.min(i + AT_ONCE, all.size())));
            }
            if (!records.isEmpty()) {
                answers.forget(handle, all);
                renewals.due(handle);
            }
        });
    }

    /** With what applications have arrived as, which has keys of its own, and which answers may tell them by. */
    private static List<UUID> withSubmissions(Handle handle, List<UUID> records) {
        List<UUID> all = handle.createQuery("select id from submission where application_id = any(:records)")
                .bindArray("records", UUID.class, records)
                .mapTo(UUID.class)
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(records);
        return all;
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
