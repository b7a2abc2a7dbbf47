package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.kit.testing.ReadAnswer;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.search.KeptTallies;

/** What the tallies say is what is counted application by application, whatever has happened and while it happens. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TalliesTest {

    private static final long SEED = 20_261_127;
    private static final String EVERYTHING =
            "by=stage,outcome,outcomeDetail,applicantKind,channel,agencyCode,handler,unit," + "receivedYear,closedYear";

    @Inject
    KeptTallies tallies;

    private ApplicationsForTests mine;

    @BeforeEach
    void aBody() {
        mine = new ApplicationsForTests();
    }

    @Test
    void counts_stay_those_of_the_applications_through_steps_corrections_voidings_and_imports() {
        Random random = new Random(SEED);
        List<String> open = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            open.add(mine.receive(i % 3 == 0 ? "ENTERPRISE" : "NATURAL_PERSON", "2026-03-%02d".formatted(2 + i)));
        }
        assertThatTalliesAreRight("after registration");

        for (int i = 0; i < open.size(); i++) {
            String id = open.get(i);
            switch (i % 6) {
                case 0 ->
                    step(Role.CLERK, id, "assignments", Map.of("on", "2026-03-16", "handler", "李某", "unit", "财务科"));
                case 1 -> mine.conclude(id, random.nextBoolean() ? "GRANTED" : "PARTIAL", "2026-03-18");
                case 2 ->
                    ApplicationsForTests.APPLICATIONS
                            .voidRecord(id, Role.SIGNER, ApplicationsForTests.TRIED_OUT)
                            .statusCode(200);
                case 3 -> {
                    step(Role.CLERK, id, "assignments", Map.of("on", "2026-03-16", "handler", "王某"));
                    ApplicationsForTests.APPLICATIONS
                            .correct(id, Map.of("channel", "REGISTERED_MAIL"), Role.SIGNER)
                            .statusCode(200);
                    mine.conclude(id, "GRANTED", "2026-03-18");
                }
                case 4 -> {
                    step(Role.CLERK, id, "assignments", Map.of("on", "2026-03-16", "handler", "王某"));
                    ApplicationsForTests.APPLICATIONS
                            .voidRecord(id, Role.SIGNER, ApplicationsForTests.TRIED_OUT)
                            .statusCode(200);
                }
                default -> step(Role.CLERK, id, "withdrawals", Map.of("on", "2026-03-16", "proof", "撤回申请书"));
            }
        }
        assertThatTalliesAreRight("after steps");

        String csv = "receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome\n"
                + IntStream.range(0, 40)
                        .mapToObj(i -> "TALLIED-%d,%s,ONLINE,RESEARCH,2025-12-%02d,%s\n"
                                .formatted(i, mine.agency(), 1 + i % 28, i % 2 == 0 ? "2026-01-05,GRANTED" : ","))
                        .reduce("", String::concat);
        ApplicationsForTests.APPLICATIONS.importCsv(csv, "?dryRun=true").statusCode(200);
        assertThatTalliesAreRight("after a dry run");
        ApplicationsForTests.APPLICATIONS.importCsv(csv, "").statusCode(200);
        assertThatTalliesAreRight("after an import");
        ApplicationsForTests.APPLICATIONS
                .importCsv(
                        csv.replace("2026-01-05,GRANTED", ",").replace("RESEARCH", "ENTERPRISE"), "?onConflict=replace")
                .statusCode(200);
        assertThatTalliesAreRight("after another that wins");

        tallies.fold(1);
        assertThatTalliesAreRight("after they were folded");
        assertThat(rows("not folded")).as("what is not folded").isZero();
        assertThat(rows("true")).as("rows of them all").isLessThan(30);
    }

    @Test
    void nothing_is_lost_or_counted_twice_while_many_write_and_they_are_folded() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            for (int writer = 0; writer < 3; writer++) {
                writers.add(many.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        String id = mine.receive("NATURAL_PERSON", "2026-03-02");
                        step(Role.CLERK, id, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
                        if (i % 2 == 0) {
                            mine.conclude(id, "GRANTED", "2026-03-04");
                        }
                    }
                }));
            }
            writers.add(many.submit(() -> {
                for (int i = 0; i < 30; i++) {
                    tallies.fold(1);
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }

        assertThatTalliesAreRight("after all of them");
        tallies.fold(1);
        assertThatTalliesAreRight("after they were folded");
        assertThat(counts(EVERYTHING).get("total").asInt()).isEqualTo(30);
    }

    @Test
    void the_verification_recounts_them_and_names_each_kind_that_differs() {
        step(
                Role.CLERK,
                mine.receive("NATURAL_PERSON", "2026-03-02"),
                "assignments",
                Map.of("on", "2026-03-03", "handler", "李某"));
        mine.conclude(mine.receive("ENTERPRISE", "2026-03-02"), "GRANTED", "2026-03-04");
        Api.verify(mine.agency()).body("tallies", empty());

        spoil("insert into application_tally (agency_code, voided, channel, applicant_kind, received_year, number)"
                + " values (?, false, 'FAX', 'RESEARCH', 2026, 3)");
        spoil("delete from application_tally where agency_code = ? and applicant_kind = 'ENTERPRISE'");
        spoil(
                "update handling_tally set number = number + 2 where agency_code = ? and stage = 'IN_REVIEW' and number > 0");

        Api.verify(mine.agency())
                .statusCode(200)
                .body("differences", empty())
                .body("tallies.tally", contains("APPLICATIONS", "APPLICATIONS", "LIVES"))
                .body("tallies.agencyCode.unique()", contains(mine.agency()))
                .body("tallies.find { it.key.channel == 'FAX' }.kept", equalTo(3))
                .body("tallies.find { it.key.channel == 'FAX' }.recount", equalTo(0))
                .body("tallies.find { it.key.channel == 'FAX' }.key.receivedYear", equalTo(2026))
                .body("tallies.find { it.key.channel == 'FAX' }.key.outcome", nullValue())
                .body("tallies.find { it.key.applicantKind == 'ENTERPRISE' }.key.outcome", equalTo("GRANTED"))
                .body("tallies.find { it.key.applicantKind == 'ENTERPRISE' }.key.closedYear", equalTo(2026))
                .body("tallies.find { it.key.applicantKind == 'ENTERPRISE' }.recount", equalTo(1))
                .body("tallies.find { it.tally == 'LIVES' }.key", equalTo(Map.of("stage", "IN_REVIEW")))
                .body("tallies.find { it.tally == 'LIVES' }.kept", equalTo(3))
                .body("tallies.find { it.tally == 'LIVES' }.recount", equalTo(1));
        Api.json(Map.of("agencyCode", mine.agency(), "year", 2026))
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(200)
                .body("tallies", nullValue());
    }

    private void spoil(String sql) {
        DatabaseOwner.jdbi().useHandle(handle -> handle.execute(sql, mine.agency()));
    }

    /** A day before which there is nothing has each application looked at. */
    private void assertThatTalliesAreRight(String when) {
        Api.verify(mine.agency()).statusCode(200).body("tallies", empty());
        for (String voided : List.of("", "&voided=true")) {
            assertThat(counts(EVERYTHING + voided))
                    .as("seed %d, %s %s", SEED, when, voided)
                    .isEqualTo(counts(EVERYTHING + voided + "&receivedFrom=1950-01-01"));
        }
        for (String asked : List.of(
                "applicantKind=ENTERPRISE,RESEARCH", "outcome=GRANTED&channel=ONLINE", "channel=REGISTERED_MAIL")) {
            String counted = "by=channel,outcome,receivedYear,closedYear&" + asked;
            assertThat(counts(counted))
                    .as("%s, %s", asked, when)
                    .isEqualTo(counts(counted + "&receivedFrom=1950-01-01"));
        }
    }

    private JsonNode counts(String query) {
        return ReadAnswer.of(
                given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, mine.agency()))
                        .get("/api/v1/applications/counts?" + query)
                        .then()
                        .statusCode(200));
    }

    private int rows(String condition) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from application_tally where agency_code = :agency and " + condition)
                        .bind("agency", mine.agency())
                        .mapTo(Integer.class)
                        .one());
    }

    private void step(Role role, String id, String step, Map<String, ?> body) {
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, mine.agency()))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then()
                .statusCode(200);
    }
}
