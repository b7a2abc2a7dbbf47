package org.gongkai.request.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.request.life.table.Stage;

/** What proposals to erase are about, row by row. */
@ApplicationScoped
class ErasureItems {

    /** What was refused a short while ago is not proposed again by itself. */
    private static final String NOT_REFUSED = " where not exists (select from erasure_item i"
            + " join erasure_proposal p on p.id = i.proposal_id"
            + " where i.record_id = due.id and i.record = due.record and i.kind = :kind"
            + " and p.state = 'REFUSED' and p.decided_at >= :refusedSince)";

    private final Jdbi jdbi;

    ErasureItems(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is due by a rule, of every body that the caller reaches. */
    List<RetentionReport.Erased> due(RetentionRule rule) {
        return jdbi.withHandle(handle -> handle.createQuery(rule.due() + " order by id")
                .bind("before", rule.before())
                .map((row, context) -> erased(row, row.getObject("id", UUID.class), rule.kind()))
                .list());
    }

    private static RetentionReport.Erased erased(ResultSet row, UUID id, PersonalDataKind kind) throws SQLException {
        return new RetentionReport.Erased(
                ErasableRecord.valueOf(row.getString("record")),
                id,
                row.getString("agency_code"),
                row.getString("number"),
                List.of(kind));
    }

    /** Bodies of which something is due. */
    Set<String> agencies(List<RetentionRule> rules, Optional<Instant> refusedSince) {
        Set<String> agencies = new TreeSet<>();
        jdbi.useHandle(handle -> rules.forEach(rule -> agencies.addAll(bound(
                        handle,
                        "select distinct due.agency_code from (" + rule.due() + ") due"
                                + refusedSince.map(since -> NOT_REFUSED).orElse(""),
                        rule,
                        refusedSince)
                .mapTo(String.class)
                .list())));
        return agencies;
    }

    private static Query bound(Handle handle, String sql, RetentionRule rule, Optional<Instant> refusedSince) {
        Query query = handle.createQuery(sql).bind("before", rule.before());
        return refusedSince
                .map(since -> query.bind("kind", rule.kind().name()).bind("refusedSince", since))
                .orElse(query);
    }

    /** Puts into new proposals what is due of their bodies by a rule. */
    void propose(Collection<UUID> proposals, RetentionRule rule, Optional<Instant> refusedSince) {
        jdbi.useHandle(handle -> {
            Update update = handle.createUpdate("""
                            insert into erasure_item (proposal_id, record, record_id, kind, agency_code, number, year, before)
                            select p.id, due.record, due.id, :kind, due.agency_code, due.number, due.year, :before
                            from (%s) due join erasure_proposal p on p.agency_code = due.agency_code and p.id = any(:proposals)
                            """.formatted(rule.due())
                            + refusedSince.map(since -> NOT_REFUSED).orElse("") + " order by due.year, due.number")
                    .bindArray("proposals", UUID.class, proposals)
                    .bind("kind", rule.kind().name())
                    .bind("before", rule.before());
            refusedSince.ifPresent(since -> update.bind("refusedSince", since));
            update.execute();
        });
    }

    /** What a proposal is about, by kind and year. */
    List<ErasureSummary> summary(UUID proposal) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select record, kind, year, before, count(*) as records, count(*) filter (where fate = 'ERASED') as erased
                        from erasure_item where proposal_id = :proposal
                        group by record, kind, year, before order by record, year, kind""")
                .bind("proposal", proposal)
                .map((row, context) -> new ErasureSummary(
                        ErasableRecord.valueOf(row.getString("record")),
                        PersonalDataKind.valueOf(row.getString("kind")),
                        row.getInt("year"),
                        row.getObject("before", LocalDate.class),
                        row.getInt("records"),
                        row.getInt("erased")))
                .list());
    }

    /** How many records a proposal is about. */
    int records(UUID proposal) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(distinct (record, record_id)) from erasure_item where proposal_id = :proposal")
                .bind("proposal", proposal)
                .mapTo(Integer.class)
                .one());
    }

    /** What a proposal is about, from behind a place in the list on. */
    List<ErasureItem> after(UUID proposal, long last, int most) {
        return items("proposal_id = :proposal and ordinal > " + last + " order by ordinal limit " + most, proposal);
    }

    /** What was proposed and was not due any more. */
    List<ErasureItem> leftOut(UUID proposal) {
        return items("proposal_id = :proposal and fate <> 'ERASED' order by ordinal", proposal);
    }

    /** What nobody has said anything of yet. */
    List<ErasureItem> open(UUID proposal) {
        return items("proposal_id = :proposal and fate is null order by ordinal", proposal);
    }

    /** All of a proposal, record by record. */
    List<ErasureItem> all(UUID proposal) {
        return items("proposal_id = :proposal order by record, record_id, kind", proposal);
    }

    private List<ErasureItem> items(String which, UUID proposal) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select ordinal, record, record_id, number, kind, year, before, fate, (select h.stage from handling h"
                                + " where h.application_id = record_id and record = 'APPLICATION') as stage"
                                + " from erasure_item where " + which)
                .bind("proposal", proposal)
                .map((row, context) -> new ErasureItem(
                        row.getLong("ordinal"),
                        ErasableRecord.valueOf(row.getString("record")),
                        row.getObject("record_id", UUID.class),
                        row.getString("number"),
                        PersonalDataKind.valueOf(row.getString("kind")),
                        row.getInt("year"),
                        row.getObject("before", LocalDate.class),
                        Optional.ofNullable(row.getString("stage")).map(Stage::valueOf),
                        Optional.ofNullable(row.getString("fate")).map(ItemFate::valueOf)))
                .list());
    }
}
