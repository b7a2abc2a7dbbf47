package org.gongkai.request.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.MigrationForTests;
import org.gongkai.request.serial.NumberPattern.Parsed;

/** Numbers of decisions that were there before each was used once alone are used from then on too. */
class DocumentNumberMigrationTest {

    /** As offices write them, by hand and in ledgers. */
    private static final List<String> WRITTEN = List.of(
            "公复〔2025〕1号",
            "双政办公开[2024]003号",
            "双政办公开（2024）第12号",
            "双政（办）复〔2024〕5号",
            "沪水务公开答(2023)第07号",
            "某公复【2022】8号",
            "某公复﹝2022﹞9号",
            "某公复〈2022〉10号",
            "某公复｛2022年｝11号",
            "某公复［２０２２］１２号",
            "某 公 复〔2022〕 13 号",
            "某公复\u3000〔2022〕\u00A014号",
            "某公复\u200B〔2022〕15号",
            "（2025）苏01行初12号",
            "2024-15",
            "某公复2021—3号",
            "国令第711号",
            "某公复〔2020〕100号",
            "某公复〔2020〕0号",
            "档函〔2019〕21-2号");

    private final UUID first = UUID.randomUUID();

    @Test
    void every_number_of_before_is_used_as_the_service_spells_it() throws Exception {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/registers", "db/service")) {
            Jdbi database = migration.database();
            migration.to("61");
            database.useHandle(this::decisionsOfAnEarlierVersion);

            migration.to("latest");

            database.useHandle(handle -> {
                assertThat(used(handle, "a"))
                        .containsExactlyInAnyOrderElementsOf(WRITTEN.stream()
                                .map(number -> told(Parsed.of(number)))
                                .distinct()
                                .toList());
                assertThat(used(handle, "b"))
                        .as("another body's numbers are its own, and one that was taken back stays used")
                        .containsExactlyInAnyOrder("公复〔2025〕1号 公复 2025 1", "公复〔2025〕2号 公复 2025 2");
                assertThat(handle.select(
                                        "select application_id from document_number_use where agency_code = 'b' and serial = 1")
                                .mapTo(UUID.class)
                                .one())
                        .as("of two decisions with one number the older has it")
                        .isEqualTo(first);
                assertThat(handle.select("select count(*) from handling where overridden is not null")
                                .mapTo(Integer.class)
                                .one())
                        .isZero();
            });
        }
    }

    private static String told(Parsed parsed) {
        return parsed.canonical() + " " + parsed.organ().orElse("-") + " "
                + parsed.year().map(String::valueOf).orElse("-") + " "
                + parsed.serial().map(String::valueOf).orElse("-");
    }

    private static List<String> used(Handle handle, String agency) {
        return handle.select("""
                                select canonical || ' ' || coalesce(organ, '-') || ' ' || coalesce(year::text, '-') || ' '
                                    || coalesce(serial::text, '-')
                                from document_number_use where agency_code = ?""", agency).mapTo(String.class).list();
    }

    private void decisionsOfAnEarlierVersion(Handle handle) {
        Stream.of("a", "b").forEach(agency -> {
            handle.execute("""
                    insert into agency_fact (code, version, valid_from, name, region_code, kind, duty, accepts_applications,
                        contact, successors, voided, recorded_at)
                    values (?, 1, '1949-10-01', '某局', '310000', 'DEPARTMENT', 'REPORTS', true, '{}', '{}', false, now())""", agency);
            handle.execute("""
                    insert into agency (code, name, region_code, kind, keeper, version)
                    values (?, '某局', '310000', 'DEPARTMENT', ?, 1)""", agency, agency);
        });
        for (int i = 0; i < WRITTEN.size(); i++) {
            String step = List.of("LEDGER_REPLIED", "APPROVE", "DISPATCH_ROUND").get(i % 3);
            decided(handle, UUID.randomUUID(), "a", step, WRITTEN.get(i), "2025-03-0" + (1 + i % 9));
        }
        decided(handle, first, "b", "APPROVE", "公复〔2025〕1号", "2025-03-03");
        decided(handle, UUID.randomUUID(), "b", "LEDGER_REPLIED", "公复[2025]第1号", "2025-04-03");
        UUID recalled = UUID.randomUUID();
        decided(handle, recalled, "b", "APPROVE", "公复〔2025〕2号", "2025-03-04");
        step(handle, recalled, "b", 2, "RECALL", "{\"on\": \"2025-03-05\"}", "2025-03-05");
        decided(handle, UUID.randomUUID(), "b", "LEDGER_REPLIED", "", "2025-03-06");
    }

    private static void decided(Handle handle, UUID id, String agency, String step, String number, String on) {
        handle.execute("""
                insert into application (id, version, recorded_at, changed_at, record_key, receipt_number, agency_code, channel,
                    applicant_kind, received_on)
                values (?, 1, now(), now(), ?, ?, ?, 'ONLINE', 'NATURAL_PERSON', '2025-02-03')""", id, id.toString(), id.toString(), agency);
        handle.execute(
                "insert into handling (application_id, agency_code, revision, stage) values (?, ?, 0, 'DECIDED')",
                id,
                agency);
        step(handle, id, agency, 1, step, "{\"on\": \"%s\", \"documentNumber\": \"%s\"}".formatted(on, number), on);
    }

    private static void step(
            Handle handle, UUID id, String agency, int serial, String step, String facts, String recordedOn) {
        handle.execute("""
                insert into handling_step (application_id, serial, agency_code, step, happened_on, facts, taken_by, recorded_at)
                values (?, ?, ?, ?, cast(? as date), cast(? as jsonb), 'signer', cast(? as date))""", id, serial, agency, step, recordedOn, facts, recordedOn);
    }
}
