package org.gongkai.disclosure.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.MigrationForTests;

/** Settings of counting that were set before they had a place as all settings have. */
class DatedSettingMigrationTest {

    @Test
    void what_was_set_stays_with_its_place_and_goes_on_never_to_change() throws IOException {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/registers", "db/service")) {
            migration.to("128");
            Jdbi database = migration.database();
            database.useHandle(handle -> handle.execute("""
                    insert into counting_setting (region_code, rule, version, value, from_day, basis, set_by, set_at)
                    values ('', 'REVISION_NOT_COUNTED', 1, 'APPLIES', date '2020-01-01', '通知', 'admin', now()),
                        ('6501', 'REVISION_NOT_COUNTED', 1, 'DOES_NOT_APPLY', date '2025-01-01', '通知', 'admin', now())"""));

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
}
