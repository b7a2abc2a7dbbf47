package org.gongkai.report.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.MigrationForTests;
import org.gongkai.report.service.answer.ReplicatedSignature;

/** Services hear also of the reports that were signed before anybody told them. */
class SignedReportsMigrationTest {

    @Test
    void the_last_version_of_each_report_is_told_to_every_service() throws Exception {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/service")) {
            Jdbi database = migration.database();
            migration.to("53");
            database.useHandle(SignedReportsMigrationTest::reportsOfAnEarlierVersion);

            migration.to("latest");

            database.useHandle(handle -> {
                assertThat(handle.select("""
                                        select subject || ' ' || destination from outbox_message
                                        where topic = 'signed-report' and kind = 'STATE' and state = 'WAITING' order by id""").mapTo(String.class).list())
                        .containsExactly(
                                "report office 2022 disclosure-service",
                                "report office 2022 litigation-service",
                                "report office 2022 request-service",
                                "report office 2023 disclosure-service",
                                "report office 2023 litigation-service",
                                "report office 2023 request-service");
                String body = handle.select(
                                "select body from outbox_message where subject = 'report office 2022' and destination = 'request-service'")
                        .mapTo(String.class)
                        .one();
                assertThat(new ObjectMapper().readValue(body, ReplicatedSignature.class))
                        .isEqualTo(new ReplicatedSignature("office", 2022, 2));
            });
        }
    }

    private static void reportsOfAnEarlierVersion(Handle handle) {
        handle.execute("""
                insert into agency (code, name, region_code, kind, keeper, version)
                values ('office', '市府办', '310000', 'GOVERNMENT_OFFICE', 'office', 1)""");
        handle.execute("""
                insert into report_version (agency_code, year, coverage, version, content, sha256, signature, finalized_at,
                    finalized_by)
                values ('office', 2022, 'AGENCY', 1, '{}', 'x', 'x', now(), 'signer'),
                    ('office', 2022, 'AGENCY', 2, '{}', 'x', 'x', now(), 'signer'),
                    ('office', 2023, 'REGION', 1, '{}', 'x', 'x', now(), 'signer')""");
    }
}
