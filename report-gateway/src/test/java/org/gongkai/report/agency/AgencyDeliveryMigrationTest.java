package org.gongkai.report.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.MigrationForTests;

/** What an earlier version had not delivered waits in the outbox after the migration. */
class AgencyDeliveryMigrationTest {

    @Test
    void what_a_service_has_not_confirmed_is_delivered_through_the_outbox() throws Exception {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/service")) {
            Jdbi database = migration.database();
            migration.to("32");
            database.useHandle(AgencyDeliveryMigrationTest::directoryOfAnEarlierVersion);

            migration.to("33");

            database.useHandle(handle -> {
                assertThat(handle.select(
                                        "select subject || ' ' || destination from outbox_message"
                                                + " where topic = 'agency' and kind = 'STATE' and state = 'WAITING' order by id")
                                .mapTo(String.class)
                                .list())
                        .containsExactly(
                                "behind litigation-service",
                                "never disclosure-service",
                                "never litigation-service",
                                "never request-service");
                JsonPath body = JsonPath.from(handle.select("select body from outbox_message where subject = 'behind'")
                        .mapTo(String.class)
                        .one());
                assertThat(body.<Map<String, Object>>get())
                        .containsEntry("code", "behind")
                        .containsEntry("name", "市局")
                        .containsEntry("regionCode", "310000")
                        .containsEntry("kind", "DEPARTMENT")
                        .containsEntry("parentCode", "all")
                        .containsEntry("version", 3);
            });
        }
    }

    /** One agency that all have, one that a service has in an older version, one that nobody has. */
    private static void directoryOfAnEarlierVersion(Handle handle) {
        handle.execute("""
                insert into agency (code, name, region_code, kind, parent_code, contact, version)
                values ('all', '市府办', '310000', 'GOVERNMENT_OFFICE', null, '{}', 2),
                    ('behind', '市局', '310000', 'DEPARTMENT', 'all', '{}', 3),
                    ('never', '区局', '310101', 'DEPARTMENT', null, '{}', 1)""");
        handle.execute("""
                insert into agency_delivery (agency_code, service, version)
                values ('all', 'request-service', 2), ('all', 'disclosure-service', 2), ('all', 'litigation-service', 2),
                    ('behind', 'request-service', 3), ('behind', 'disclosure-service', 3),
                    ('behind', 'litigation-service', 2)""");
    }
}
