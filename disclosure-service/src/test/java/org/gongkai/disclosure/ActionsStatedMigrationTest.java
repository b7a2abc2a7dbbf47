package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.MigrationForTests;

/** What rows of earlier versions state is known after the migration, and was known when they were recorded. */
class ActionsStatedMigrationTest {

    @Test
    void rows_of_earlier_versions_state_their_kinds_as_of_when_they_were_recorded() throws Exception {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/registers", "db/service")) {
            Jdbi database = migration.database();
            migration.to("42");
            database.useHandle(ActionsStatedMigrationTest::actions);

            migration.to("latest");

            database.useHandle(handle -> {
                assertThat(handle.select("""
                                        select t.flow || ' ' || t.year || ' ' || t.amount from ledger_total t
                                        order by t.year, t.flow""").mapTo(String.class).list())
                        .containsExactly(
                                "ACTION.STATED/ADMINISTRATIVE_FEE 2021 1",
                                "ACTION.STATED/LICENSING 2021 2",
                                "ACTION.STATED/PENALTY 2021 1",
                                "ACTION.STATED/COMPULSION 2022 1");
                assertThat(handle.select("""
                                        select e.flow || ' ' || e.effective_on || ' ' || to_char(p.recorded_at at time zone 'UTC', 'YYYY-MM-DD')
                                        from ledger_entry e join ledger_posting p on p.id = e.posting_id
                                        where e.flow in ('ACTION.STATED/LICENSING', 'ACTION.STATED/COMPULSION')
                                        order by e.effective_on""").mapTo(String.class).list())
                        .containsExactly(
                                "ACTION.STATED/LICENSING 2021-03-31 2023-01-01",
                                "ACTION.STATED/LICENSING 2021-06-30 2023-01-02",
                                "ACTION.STATED/COMPULSION 2022-12-31 2023-01-03");
            });
        }
    }

    private static void actions(Handle handle) {
        handle.execute("""
                insert into agency_fact (code, version, valid_from, name, region_code, kind, duty, accepts_applications,
                    contact, successors, voided, recorded_at)
                values ('a', 1, '1949-10-01', '某局', '310000', 'DEPARTMENT', 'REPORTS', true, '{}', '{}', false, now())""");
        handle.execute("""
                insert into agency (code, name, region_code, kind, keeper, version)
                values ('a', '某局', '310000', 'DEPARTMENT', 'a', 1)""");
        handle.execute("""
                insert into administrative_action (id, version, recorded_at, changed_at, voided_at, void_reason, record_key,
                    agency_code, year, period, licensing, penalties, compulsions, fees_wan_yuan)
                values
                (gen_random_uuid(), 1, '2023-01-01Z', '2023-01-01Z', null, null, '2021-Q1', 'a', 2021, 'Q1', 3, null, null, null),
                (gen_random_uuid(), 1, '2023-01-02Z', '2023-01-02Z', null, null, '2021-Q2', 'a', 2021, 'Q2', 0, 0, null, 1.5),
                (gen_random_uuid(), 1, '2023-01-03Z', '2023-01-03Z', null, null, '2022', 'a', 2022, 'YEAR', null, null, 0, null),
                (gen_random_uuid(), 2, '2023-01-03Z', '2023-01-03Z', now(), 'x', '2023', 'a', 2023, 'YEAR', 1, 1, 1, 1)""");
    }
}
