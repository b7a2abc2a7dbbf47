package org.gongkai.report.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What an earlier version had not delivered waits in the outbox after the migration. */
class AgencyDeliveryMigrationTest {

    @Test
    void what_a_service_has_not_confirmed_is_delivered_through_the_outbox() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            Jdbi database = Jdbi.create(postgres.getPostgresDatabase());
            database.useHandle(handle -> handle.execute("create role some_service"));
            migrate(postgres, "32");
            database.useHandle(AgencyDeliveryMigrationTest::directoryOfAnEarlierVersion);

            migrate(postgres, "33");

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

    private static void migrate(EmbeddedPostgres postgres, String target) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("db/edge", "db/service")
                .placeholders(Map.of("service_role", "some_service"))
                .target(target)
                .load()
                .migrate();
    }
}
