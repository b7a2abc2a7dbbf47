package org.gongkai.litigation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.MigrationForTests;
import org.gongkai.litigation.legalcase.LegalCase;
import org.gongkai.litigation.legalcase.ToldCase;
import org.gongkai.litigation.outcome.Block;
import org.gongkai.litigation.outcome.CaseOutcome;

/** What stood in the register before there were case files is a case file each, as if it were registered now. */
class CaseFileMigrationTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2023, 3, 1);
    private static final LocalDate CLOSED = LocalDate.of(2023, 5, 1);

    private final List<LegalCase> rows = new ArrayList<>();

    @Test
    void every_row_is_the_case_that_it_would_be_if_it_were_registered_now() throws Exception {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/registers", "db/service")) {
            Jdbi database = migration.database();
            migration.to("73");
            database.useHandle(this::registered);

            migration.to("latest");

            database.useHandle(handle -> {
                for (LegalCase row : rows) {
                    assertThat(kept(handle, row.caseNumber()))
                            .as(row.toString())
                            .isEqualTo(told(row));
                }
                assertThat(handle.select("select count(*) from case_file")
                                .mapTo(Integer.class)
                                .one())
                        .as("what was voided is no case")
                        .isEqualTo(rows.size());
            });
        }
    }

    @Test
    void what_was_voided_with_its_row_is_watched_until_nothing_ran_any_more() throws Exception {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/registers", "db/service")) {
            Jdbi database = migration.database();
            migration.to("73");
            database.useHandle(this::registered);
            migration.to("102");
            String open = rows.getFirst().caseNumber();
            String replied = rows.get(1).caseNumber();
            database.useHandle(handle -> {
                handle.execute("""
                        update legal_case set voided_at = '2025-03-31T17:00:00Z', void_reason = '误'
                        where case_number in (?, ?)""", open, replied);
                handle.execute("""
                        update case_file set void_reason = '误', watched_until = null, counts_on = '2025-05-01',
                            reply_served_on = case when id = (select id from legal_case where case_number = ?)
                                then date '2025-02-03' end
                        where id in (select id from legal_case where voided_at is not null)""", replied);
            });

            migration.to("latest");

            database.useHandle(handle -> {
                assertThat(watchedUntil(handle, open)).isEqualTo("2025-03-31 null");
                assertThat(watchedUntil(handle, replied)).isEqualTo("2025-09-03 null");
                assertThat(watchedUntil(handle, rows.get(2).caseNumber())).isEqualTo(CLOSED + " null");
            });
        }
    }

    private static String watchedUntil(Handle handle, String caseNumber) {
        return handle.select("""
                        select f.watched_until || ' ' || coalesce(f.counts_on::text, 'null')
                        from case_file f join legal_case l on l.id = f.id
                        where l.case_number = ?""", caseNumber).mapTo(String.class).one();
    }

    private static String told(LegalCase row) {
        ToldCase told = ToldCase.of(row);
        return "%s %s %s %s %s %s"
                .formatted(
                        told.proceeding().instance(),
                        told.block(),
                        told.proceeding().acceptedOn(),
                        told.decision().map(decision -> decision.outcome()).orElse(null),
                        told.result().orElse(null),
                        told.decision().map(decision -> decision.effectiveOn()).orElse(null));
    }

    private static String kept(Handle handle, String caseNumber) {
        return handle.select("""
                        select p.instance || ' ' || p.told_block || ' ' || p.accepted_on || ' ' || coalesce(d.outcome, 'null')
                            || ' ' || coalesce(d.told_result, 'null') || ' ' || coalesce(d.effective_on::text, 'null')
                        from case_file f
                            join case_proceeding p on p.case_file_id = f.id
                            left join case_decision d on d.proceeding_id = p.id
                            join legal_case l on l.id = p.record_id and l.id = f.id
                        where f.told and p.case_number = ? and f.receipt_number is not distinct from l.receipt_number
                            and f.watched_until is not distinct from l.closed_on""", caseNumber).mapTo(String.class).one();
    }

    private void registered(Handle handle) {
        handle.execute("""
                insert into agency_fact (code, version, valid_from, name, region_code, kind, duty, accepts_applications,
                    contact, successors, voided, recorded_at)
                values ('a', 1, '1949-10-01', '某局', '310000', 'DEPARTMENT', 'REPORTS', true, '{}', '{}', false, now())""");
        handle.execute("""
                insert into agency (code, name, region_code, kind, keeper, version)
                values ('a', '某局', '310000', 'DEPARTMENT', 'a', 1)""");
        for (Block block : Block.values()) {
            insert(handle, row(block, null, null, null), false);
            for (String result : List.of("UPHELD", "CORRECTED", "OTHER")) {
                insert(handle, row(block, CLOSED, result, null), false);
                insert(handle, row(block, CLOSED, result, "另有说明"), false);
                for (CaseOutcome outcome : CaseOutcome.values()) {
                    insert(handle, row(block, CLOSED, result, outcome.name()), false);
                }
            }
        }
        insert(handle, row(Block.RECONSIDERATION, null, null, null), true);
        rows.removeLast();
    }

    private LegalCase row(Block block, LocalDate closedOn, String result, String detail) {
        LegalCase row = new LegalCase(
                "案" + rows.size(),
                "a",
                block.name(),
                ACCEPTED,
                closedOn,
                result,
                rows.size() % 2 == 0 ? "R-" + rows.size() : null,
                detail);
        rows.add(row);
        return row;
    }

    private static void insert(Handle handle, LegalCase row, boolean voided) {
        handle.createUpdate("""
                        insert into legal_case (id, version, recorded_at, changed_at, voided_at, void_reason, record_key,
                            case_number, agency_code, kind, accepted_on, closed_on, result, receipt_number, outcome_detail)
                        values (:id, 1, now(), now(), case when :voided then now() end, case when :voided then '误' end,
                            :number, :number, 'a', :kind, :accepted, :closed, :result, :receipt, :detail)""")
                .bind("id", UUID.randomUUID())
                .bind("voided", voided)
                .bind("number", row.caseNumber())
                .bind("kind", row.kind())
                .bind("accepted", row.acceptedOn())
                .bind("closed", row.closedOn())
                .bind("result", row.result())
                .bind("receipt", row.receiptNumber())
                .bind("detail", row.outcomeDetail())
                .execute();
    }
}
