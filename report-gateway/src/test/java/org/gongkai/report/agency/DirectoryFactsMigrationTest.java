package org.gongkai.report.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.testing.MigrationForTests;
import org.gongkai.report.service.answer.ReplicatedAgency;

/** What a directory without dates said was always so and always known, also to the services that have not heard of it yet. */
class DirectoryFactsMigrationTest {

    @Test
    void a_directory_without_dates_becomes_facts() throws Exception {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/service")) {
            Jdbi database = migration.database();
            migration.to("33");
            database.useHandle(DirectoryFactsMigrationTest::directoryOfAnEarlierVersion);

            migration.to("latest");

            database.useHandle(handle -> {
                assertThat(handle.select("""
                                        select code || ' ' || version || ' ' || valid_from || ' ' || kind || ' '
                                            || coalesce(reports_to, '-') || ' ' || (contact ->> 'phone')
                                        from agency_fact order by code""").mapTo(String.class).list())
                        .containsExactly(
                                "bureau 3 1949-10-01 DEPARTMENT office 2",
                                "institute 1 1949-10-01 AUTHORISED - 3",
                                "office 2 1949-10-01 GOVERNMENT_OFFICE - 1");
                assertThat(handle.select("select code || ' ' || kind || ' ' || keeper from agency order by code")
                                .mapTo(String.class)
                                .list())
                        .containsExactly(
                                "bureau DEPARTMENT bureau",
                                "institute AUTHORISED institute",
                                "office GOVERNMENT_OFFICE office");
                AgencyFact waiting = letter(handle, "bureau");
                assertThat(waiting.state().name()).isEqualTo("市局");
                assertThat(waiting.state().kind()).isEqualTo(AgencyKind.DEPARTMENT);
                assertThat(waiting.state().reportsTo()).contains("office");
                assertThat(waiting.version()).isEqualTo(3);
                assertThat(waiting.recordedAt()).isEqualTo(Instant.EPOCH);
            });
        }
    }

    private static AgencyFact letter(Handle handle, String code) {
        String body = handle.select("select body from outbox_message where subject = ?", code)
                .mapTo(String.class)
                .one();
        try {
            ReplicatedAgency told =
                    new ObjectMapper().registerModule(new JavaTimeModule()).readValue(body, ReplicatedAgency.class);
            List<AgencyFact> facts =
                    told.facts().stream().map(fact -> fact.fact(told.code())).toList();
            assertThat(facts).hasSize(1);
            return facts.getFirst();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void directoryOfAnEarlierVersion(Handle handle) {
        handle.execute("""
                insert into agency (code, name, region_code, kind, parent_code, contact, version)
                values ('office', '市府办', '310000', 'GOVERNMENT_OFFICE', null, '{"phone": "1"}', 2),
                    ('bureau', '市局', '310000', 'DEPARTMENT', 'office', '{"phone": "2"}', 3),
                    ('institute', '某中心', '310000', 'PUBLIC_INSTITUTION', null, '{"phone": "3"}', 1)""");
        handle.execute("""
                insert into outbox_message (topic, kind, destination, subject, body, request_id)
                values ('agency', 'STATE', 'request-service', 'bureau', '{"code": "bureau", "version": 3}', '')""");
    }
}
