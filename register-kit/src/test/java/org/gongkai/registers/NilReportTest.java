package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** That there was nothing is known when somebody has declared it, and no longer once there was something. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class NilReportTest {

    private static final String RECEIVED = "figures.T3.NEW_RECEIVED.TOTAL";

    private String agency;

    @BeforeEach
    void anAgencyWithoutRecords() {
        agency = Api.agency("410105");
    }

    private ValidatableResponse statistics(int year) {
        return given().get("/api/v1/statistics/" + year + "?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    @Test
    void a_register_that_nobody_kept_is_not_0() {
        statistics(2021).body(RECEIVED, nullValue()).body("figures.T3.CARRIED_OUT.NATURAL_PERSON", nullValue());

        Api.declareNil(agency, 2021, "applications")
                .statusCode(201)
                .body("register", equalTo("applications"))
                .body("declaredBy", notNullValue())
                .body("declaredAt", notNullValue());

        statistics(2021).body(RECEIVED, equalTo(0)).body("figures.T3.CARRIED_OUT.NATURAL_PERSON", equalTo(0));
        statistics(2022).body(RECEIVED, nullValue());
        Api.declareNil(agency, 2021, "applications").statusCode(200);
    }

    @Test
    void a_record_of_the_year_or_one_that_is_open_over_it_makes_it_known() {
        LettersForTests.LETTERS.created(LettersForTests.entryFor(agency, "N-1"));

        statistics(2021).body(RECEIVED, equalTo(1));
        statistics(2022).body(RECEIVED, equalTo(0)).body("figures.T3.CARRIED_IN.TOTAL", equalTo(1));
        statistics(2020).body(RECEIVED, nullValue());
        Api.declareNil(agency, 2022, "applications")
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString("2022"));
        given().get("/api/v1/nil-reports?agencyCode=" + agency).then().body("items", empty());
    }

    @Test
    void a_record_that_comes_later_ends_the_declaration_and_leaves_a_trace() {
        Api.declareNil(agency, 2021, "applications").statusCode(201);
        Api.declareNil(agency, 2022, "applications").statusCode(201);
        Api.declareNil(agency, 2020, "applications").statusCode(201);

        LettersForTests.LETTERS.created(LettersForTests.entryFor(agency, "N-2"));

        given().get("/api/v1/nil-reports?agencyCode=" + agency)
                .then()
                .body("items.year", contains(2022, 2021, 2020))
                .body("items[0].endedBecause", notNullValue())
                .body("items[1].endedBecause", notNullValue())
                .body("items[2].endedBecause", nullValue());
        given().get("/api/v1/nil-reports/2021/applications?agencyCode=" + agency)
                .then()
                .statusCode(404);
        given().get("/api/v1/audit/letter-service/entries?operation=END_NIL&agencyCode=" + agency)
                .then()
                .body("items.size()", equalTo(2));
        assertVerified();
    }

    @Test
    void an_import_ends_it_too_and_a_voided_record_does_not_bring_it_back() {
        Api.declareNil(agency, 2021, "applications").statusCode(201);
        LettersForTests.LETTERS
                .importCsv(
                        "letterNumber,agencyCode,channel,senderKind,receivedOn\nN-3," + agency
                                + ",ONLINE,NATURAL_PERSON,2021-03-01\n",
                        "")
                .statusCode(200);
        statistics(2021).body(RECEIVED, equalTo(1));
        String id = given().get("/api/v1/letters?agencyCode=" + agency)
                .then()
                .extract()
                .path("items[0].id");

        LettersForTests.LETTERS.voidRecord(id).statusCode(200);

        statistics(2021).body(RECEIVED, nullValue());
        assertVerified();
    }

    @Test
    void what_was_known_at_a_moment_stays_what_it_was() throws InterruptedException {
        String before = now();
        Api.declareNil(agency, 2021, "applications").statusCode(201);
        String between = now();
        LettersForTests.LETTERS.created(LettersForTests.entryFor(agency, "N-4"));

        asOf(before).body(RECEIVED, nullValue());
        asOf(between).body(RECEIVED, equalTo(0));
        statistics(2021).body(RECEIVED, equalTo(1));
    }

    @Test
    void a_declaration_is_taken_back_with_a_reason() {
        Api.declareNil(agency, 2021, "applications").statusCode(201);
        String voidings = "/api/v1/nil-reports/2021/applications/voidings?agencyCode=" + agency;

        Api.json("{}").post(voidings).then().statusCode(400);
        Api.json(Map.of("reason", "台账尚未录入"))
                .post(voidings)
                .then()
                .statusCode(200)
                .body("endedBecause", equalTo("台账尚未录入"));
        Api.json(Map.of("reason", "x")).post(voidings).then().statusCode(404);

        statistics(2021).body(RECEIVED, nullValue());
        assertVerified();
    }

    @ParameterizedTest
    @CsvSource({
        "2021, letters,      404",
        "2021, cases,        404",
        "1948, applications, 400",
    })
    void what_cannot_be_declared_is_refused(int year, String register, int status) {
        Api.declareNil(agency, year, register).statusCode(status);
    }

    @Test
    void a_year_that_is_not_over_and_a_body_that_is_not_there_are_refused() {
        Api.declareNil(agency, LocalDate.now(ChinaTime.ZONE).getYear(), "applications")
                .statusCode(409);
        Api.declareNil("11410105MB12345678", 2021, "applications").statusCode(404);
        Api.json("{}").put("/api/v1/nil-reports/2021/applications").then().statusCode(400);
    }

    @Test
    void a_declaration_and_a_record_at_the_same_time_never_stand_together() throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                String body = Api.agency("410105");
                int number = round;
                CountDownLatch start = new CountDownLatch(1);
                Future<?> declared = both.submit(() -> {
                    start.await();
                    return Api.declareNil(body, 2021, "applications");
                });
                Future<?> registered = both.submit(() -> {
                    start.await();
                    return LettersForTests.LETTERS.created(LettersForTests.entryFor(body, "R-" + number));
                });
                start.countDown();
                declared.get();
                registered.get();

                List<String> ends = given().get("/api/v1/nil-reports?agencyCode=" + body)
                        .then()
                        .extract()
                        .path("items.endedBecause");
                assertThat(ends).doesNotContainNull();
            }
        }
    }

    private void assertVerified() {
        Api.json(Map.of("agencyCode", agency))
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(200)
                .body("differences", empty());
    }

    private ValidatableResponse asOf(String moment) {
        return given().queryParam("asOf", moment)
                .get("/api/v1/statistics/2021?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    private static String now() throws InterruptedException {
        Thread.sleep(20);
        String now = OffsetDateTime.now(ChinaTime.ZONE).toString();
        Thread.sleep(20);
        return now;
    }
}
