package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;

/**
 * A further decision of the time before those were drafted and signed here: when it was sent, its outcome and its number were
 * said, and nothing else. Such steps lie in databases and never change.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OldRoundTest {

    private PaperLife life;

    @BeforeEach
    void a_further_decision_that_was_sent_long_ago() {
        life = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched()
                .served()
                .closed()
                .then(
                        Role.CLERK,
                        "rounds",
                        Map.of("on", "2026-05-08", "origin", "ORDER", "result", "RC_REVOKE", "reason", "撤销"));
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        insert into handling_step (application_id, serial, agency_code, step, happened_on, facts, words,
                            taken_by, approved_by, recorded_at)
                        select application_id, max(serial) + 1, min(agency_code), 'DISPATCH_ROUND', date '2026-05-14',
                            '{"on": "2026-05-14", "round": 2, "outcome": "DENY_INTERNAL", "documentNumber": "公复〔2026〕27号"}',
                            null, 'clerk', null, now()
                        from handling_step where application_id = :id group by application_id""")
                        .bind("id", UUID.fromString(life.id()))
                        .execute());
    }

    @Test
    void it_is_read_with_its_number_and_its_outcome() {
        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .statusCode(200)
                .body("handling.timeline[-1].event", equalTo("dispatchRound"))
                .body("handling.timeline[-1].on", equalTo("2026-05-14"))
                .body("handling.subCases.rounds[0].stage", equalTo("DISPATCHED"))
                .body("handling.subCases.rounds[0].dispatchedOn", equalTo("2026-05-14"))
                .body("handling.subCases.rounds[0].draft.outcome", equalTo("DENY_INTERNAL"))
                .body("handling.subCases.rounds[0].draft.documentNumber", equalTo("公复〔2026〕27号"))
                .body("handling.subCases.services[1].documentNumber", equalTo("公复〔2026〕27号"))
                .body("handling.subCases.services[1].way", nullValue())
                .body("outcome", equalTo("GRANTED"));
        life.as(Role.CLERK)
                .get("/api/v1/applications?life=true&agencyCode=" + life.agency())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        life.as(Role.CLERK)
                .get("/api/v1/applications/worklist?agencyCode=" + life.agency())
                .then()
                .statusCode(200);
        life.as(Role.CLERK)
                .get("/api/v1/applications/export.csv?life=true&agencyCode=" + life.agency())
                .then()
                .statusCode(200)
                .body(containsString(life.receiptNumber()));
    }

    @Test
    void its_file_is_archived_and_taken_as_a_bundle() throws IOException {
        life.made("D20_GRANT", "2026-03-20", Map.of());
        life.made("D41_REVIEW", "2026-03-20", Map.of());
        life.as(Role.CLERK)
                .contentType("application/json")
                .body(Map.of("code", "D40_SERVICE", "on", "2026-03-20", "event", 2))
                .post(life.path("/documents"))
                .then()
                .statusCode(201);
        life.made("D52_CLOSING", "2026-03-20", Map.of());
        life.then(Role.CLERK, "archivings", Map.of("on", "2026-06-01", "archiveNumber", "2026-0001"));

        assertThat(events())
                .contains("\"dispatchRound\"", "\"DENY_INTERNAL\"", "公复〔2026〕27号")
                .contains("\"archive\"");
    }

    private String events() throws IOException {
        byte[] bundle = life.as(Role.CLERK)
                .get(life.path("/archive"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                if (next.getName().equals("events.json")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("the bundle has no events.json");
    }

    @Test
    void its_service_is_told_and_it_is_followed_by_another_one() {
        life.then(Role.CLERK, "rounds/2/deliveries", Map.of("on", "2026-05-18", "result", "SERVED", "proof", "本人签收"));
        assertThat(life.pdf(life.made("D40_SERVICE", "2026-05-18", Map.of("serviceWay", "邮寄送达"))))
                .contains("《政府信息不予公开告知书》（公复〔2026〕27号）", "本人签收");
        life.then(Role.SIGNER, "rounds", Map.of("on", "2026-06-01", "origin", "OWN", "reason", "适用依据错误"));
        assertThat(life.pdf(life.made("D44_OWN_REVOCATION", "2026-06-01", Map.of())))
                .contains("（公复〔2026〕27号）");
    }

    @Test
    void nobody_says_so_any_more() {
        for (String member : List.of("outcome", "documentNumber")) {
            life.as(Role.CLERK)
                    .contentType("application/json")
                    .body(Map.of("on", "2026-05-14", "way", "POST", member, "GRANTED"))
                    .post(life.path("/rounds/2/dispatches"))
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/" + member));
        }
    }
}
