package org.gongkai.request.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.MigrationForTests;

/** Settings on outcomes that were set before lengths of terms were, and what may stand beside them. */
class DatedSettingMigrationTest {

    private static final String SET = """
            insert into dated_setting (layer, code, rule, version, value, length, from_day, basis, set_by, set_at)
            values (%s, date '2026-01-01', '某市规定', 'admin', now())""";

    @Test
    void what_was_set_stays_with_its_place_and_goes_on_never_to_change() throws IOException {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/registers", "db/service")) {
            migration.to("92");
            Jdbi database = migration.database();
            database.useHandle(handle -> handle.execute("""
                    insert into outcome_setting (region_code, rule, version, value, from_day, basis, set_by, set_at)
                    values ('', 'DENY_ONLY', 1, 'APPLIES', date '2020-01-01', '通知', 'admin', now()),
                        ('6501', 'DENY_ONLY', 1, 'DOES_NOT_APPLY', date '2025-01-01', '通知', 'admin', now())"""));

            migration.to("latest");

            List<String> settings = database.withHandle(handle -> handle.createQuery(
                            "select layer || '/' || code || '/' || value from dated_setting order by layer")
                    .mapTo(String.class)
                    .list());
            assertThat(settings).containsExactly("NATION//APPLIES", "REGION/6501/DOES_NOT_APPLY");
            assertThatThrownBy(
                            () -> database.useHandle(handle -> handle.execute("update dated_setting set basis = '另'")))
                    .hasMessageContaining("append");
        }
    }

    @Test
    void what_makes_no_setting_is_refused_by_the_table() throws IOException {
        Map<String, String> refused = Map.of(
                "'BODY', '11230505001234567F', 'DENY_ONLY', 1, 'APPLIES', null", "dated_setting_rule_check",
                "'REGION', '65', 'DENY_ONLY', 1, 'APPLIES', 5", "dated_setting_rule_check",
                "'REGION', '65', 'T_REASON', 1, 'APPLIES', null", "dated_setting_rule_check",
                "'REGION', '65', 'T_REASON', 1, 'DOES_NOT_APPLY', null", "dated_setting_rule_check",
                "'REGION', '65', 'T_REASON', 1, 'AS_AROUND', 5", "dated_setting_rule_check",
                "'REGION', '65', 'T_REASON', 1, 'APPLIES', 0", "length",
                "'REGION', '', 'T_REASON', 1, 'APPLIES', 5", "dated_setting_place_check",
                "'NATION', '65', 'T_REASON', 1, 'APPLIES', 5", "dated_setting_place_check");
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/registers", "db/service")) {
            migration.to("latest");
            Jdbi database = migration.database();
            refused.forEach((row, by) -> assertThatThrownBy(
                            () -> database.useHandle(handle -> handle.execute(SET.formatted(row))))
                    .as(row)
                    .hasMessageContaining(by));
            database.useHandle(handle ->
                    handle.execute(SET.formatted("'BODY', '11230505001234567F', 'T_REASON', 1, 'APPLIES', 5")));
        }
    }
}
