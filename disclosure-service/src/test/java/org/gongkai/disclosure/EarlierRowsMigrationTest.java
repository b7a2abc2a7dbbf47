package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.MigrationForTests;

/** What rows of earlier versions state, and who wrote them, is known after the migrations, as of when they were recorded. */
class EarlierRowsMigrationTest {

    @Test
    void rows_state_their_kinds_as_of_when_they_were_recorded_and_documents_have_authors() throws Exception {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/registers", "db/service")) {
            Jdbi database = migration.database();
            migration.to("42");
            database.useHandle(EarlierRowsMigrationTest::actions);

            migration.to("167");
            database.useHandle(EarlierRowsMigrationTest::documents);
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
                assertThat(handle.select("""
                                        select d.record_key || ' ' || w.written_by
                                        from document_writing w join normative_document d on d.id = w.document_id
                                        order by d.record_key, w.written_by""").mapTo(String.class).list())
                        .containsExactly(
                                "by hand, replaced li",
                                "imported first wang",
                                "imported second li",
                                "replaced li",
                                "replaced wang");
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

    /** Wang imported at ten, Li at eleven; what Li's file had otherwise took the place of what stood there. */
    private static void documents(Handle handle) {
        document(handle, "imported first", "2026-03-01T10:00:00Z", null);
        document(handle, "replaced", "2026-03-01T10:00:01Z", null);
        document(handle, "public", "2026-03-01T10:00:01Z", "2026-03-02");
        audit(handle, "wang", "IMPORT", "sha256:1", "2026-03-01T10:00:02Z");
        String byHand = document(handle, "by hand, replaced", "2026-03-01T10:30:00Z", null);
        audit(handle, "zhao", "REGISTER", byHand, "2026-03-01T10:30:00Z");
        document(handle, "imported second", "2026-03-01T11:00:00Z", null);
        audit(handle, "li", "REPLACE", byHand, "2026-03-01T11:00:00Z");
        audit(handle, "li", "REPLACE", id(handle, "replaced"), "2026-03-01T11:00:00Z");
        audit(handle, "li", "IMPORT", "sha256:2", "2026-03-01T11:00:01Z");
    }

    private static String document(Handle handle, String key, String recordedAt, String publishedOn) {
        handle.execute("""
                insert into normative_document (id, version, recorded_at, changed_at, record_key, document_number, title,
                    agency_code, kind, issued_on, published_on)
                values (gen_random_uuid(), 1, cast(? as timestamptz), cast(? as timestamptz), ?, '号', '题', 'a',
                    'NORMATIVE_DOCUMENT', '2026-02-01', cast(? as date))""", recordedAt, recordedAt, key, publishedOn);
        return id(handle, key);
    }

    private static String id(Handle handle, String key) {
        return handle.select("select id from normative_document where record_key = ?", key)
                .mapTo(String.class)
                .one();
    }

    private static void audit(Handle handle, String actor, String operation, String object, String at) {
        handle.execute("""
                insert into audit_entry (chain, content) values ('a', cast(jsonb_build_object('at', ?, 'actor', ?,
                    'operation', ?, 'objectKind', 'NORMATIVE_DOCUMENT', 'objectId', ?) as text))""", at, actor, operation, object);
    }
}
