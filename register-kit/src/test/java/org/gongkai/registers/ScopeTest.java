package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Data of an agency stay with the agency and those above it; to everybody else they are not there. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScopeTest {

    private static final String LETTERS = "/api/v1/letters";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    CurrentCaller caller;

    private String mine;
    private String others;
    private String id;

    @BeforeEach
    void twoAgenciesWithALetterEach() {
        mine = Api.agency("450102");
        others = Api.agency("460105");
        new Api("letters").created(LettersForTests.entryFor(mine, "M-1"));
        id = new Api("letters").created(LettersForTests.entryFor(others, "O-1"));
    }

    @Test
    void a_list_holds_the_own_records_whatever_is_asked_for() {
        clerkOf(mine).get(LETTERS + "?limit=500").then().body("items.agencyCode", contains(mine));
        clerkOf(mine)
                .get(LETTERS + "?agencyCode=" + others)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void another_agencys_record_is_not_there() {
        clerkOf(mine).get(LETTERS + "/" + id).then().statusCode(404);
        clerkOf(mine)
                .header("If-Match", "\"1\"")
                .body(Map.of("subject", "x", "reason", "x"))
                .patch(LETTERS + "/" + id)
                .then()
                .statusCode(404);
        clerkOf(mine)
                .body(Map.of("reason", "x"))
                .post(LETTERS + "/" + id + "/voidings")
                .then()
                .statusCode(404);
        clerkOf(others).get(LETTERS + "/" + id).then().statusCode(200).body("voided", equalTo(null));
    }

    @Test
    void a_caller_with_one_agency_need_not_say_whose_record_it_is() {
        Map<String, Object> entry = new java.util.LinkedHashMap<>(LettersForTests.entryFor(mine, "M-5"));
        entry.remove("agencyCode");
        clerkOf(mine).body(entry).post(LETTERS).then().statusCode(201).body("agencyCode", equalTo(mine));
        Api.csv("登记编号,渠道,类别,收到日期\nM-6,互联网,自然人,2021-03-01\n")
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, mine))
                .post(LETTERS + "/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));

        clerkOf(mine).get(LETTERS + "?letterNumber=M-6").then().body("items.agencyCode", contains(mine));
        Api.json(entry).post(LETTERS).then().statusCode(400);
        Api.csv("登记编号,渠道,类别,收到日期\nM-7,互联网,自然人,2021-03-01\n")
                .post(LETTERS + "/imports")
                .then()
                .statusCode(422)
                .body("findings.column", contains("统一社会信用代码"));
    }

    @Test
    void an_export_and_words_stay_with_the_agency() {
        clerkOf(mine)
                .get(LETTERS + "/export.csv")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("M-1"))
                .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("O-1")));
        clerkOf(mine).get(LETTERS + "/words?agencyCode=" + others).then().statusCode(404);
        clerkOf(mine)
                .header("If-Match", "\"0\"")
                .body("{}")
                .put(LETTERS + "/words?agencyCode=" + others)
                .then()
                .statusCode(404);
        clerkOf(mine).get(LETTERS + "/words").then().statusCode(200).body("words", empty());
    }

    @Test
    void nothing_is_registered_for_another_agency() {
        clerkOf(mine)
                .body(LettersForTests.entryFor(others, "M-2"))
                .post(LETTERS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-agency"));
        String own = clerkOf(mine)
                .body(LettersForTests.entryFor(mine, "M-3"))
                .post(LETTERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        clerkOf(mine)
                .header("If-Match", "\"1\"")
                .body(Map.of("agencyCode", others, "reason", "x"))
                .patch(LETTERS + "/" + own)
                .then()
                .statusCode(422);
        Api.csv("letterNumber,agencyCode,channel,senderKind,receivedOn\nM-4," + others
                        + ",ONLINE,ENTERPRISE,2021-03-01\n")
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, mine))
                .post(LETTERS + "/imports")
                .then()
                .statusCode(422)
                .body("findings.code", contains("UNKNOWN_AGENCY"));
    }

    @Test
    void figures_entries_and_verification_keep_to_the_scope() {
        String figures = "/api/v1/statistics/2021";
        clerkOf(mine).get(figures + "?agencyCode=" + mine).then().statusCode(200);
        clerkOf(mine).get(figures + "?agencyCode=" + others).then().statusCode(404);
        clerkOf(mine).get(figures + "?regionCode=45").then().statusCode(404);
        clerkOf(mine)
                .get(figures + "/cells/T3.NEW_RECEIVED.TOTAL/entries?agencyCode=" + others)
                .then()
                .statusCode(404);
        clerkOf(mine)
                .body("{}")
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(200)
                .body("checkedRecords", equalTo(1));
    }

    @Test
    void a_supervisor_reaches_the_region_and_no_further() {
        supervisorOf("46").get(LETTERS + "/" + id).then().statusCode(200);
        supervisorOf("4601").get(LETTERS + "/" + id).then().statusCode(200);
        supervisorOf("4602").get(LETTERS + "/" + id).then().statusCode(404);
        Api.government("460105");
        supervisorOf("4601")
                .get("/api/v1/statistics/2021?regionCode=460105")
                .then()
                .statusCode(200);
        supervisorOf("4601").get("/api/v1/statistics/2021?regionCode=46").then().statusCode(404);
        supervisorOf("4601")
                .body(LettersForTests.entryFor(others, "S"))
                .post(LETTERS)
                .then()
                .statusCode(403);
    }

    @Test
    void a_key_of_idempotency_is_its_senders_own() {
        Map<String, Object> entry = LettersForTests.entryFor(mine, "K-1");
        clerkOf(mine)
                .header("Idempotency-Key", "k-1")
                .body(entry)
                .post(LETTERS)
                .then()
                .statusCode(201);

        clerkOf(others)
                .header("Idempotency-Key", "k-1")
                .body(entry)
                .post(LETTERS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-agency"));
    }

    @Test
    void the_database_itself_shows_nothing_to_who_forgets_to_ask() throws SQLException {
        assertThat(rows()).as("without a caller").isZero();
        assertThat(caller.as(caller(Role.CLERK, mine), this::rows)).isEqualTo(1);
        assertThat(caller.as(caller(Role.ADMIN, mine), this::rows))
                .as("an administrator")
                .isZero();
        assertThat(rows()).as("on the same connections afterwards").isZero();
    }

    @Test
    void the_database_itself_lets_nobody_write_for_another_agency() {
        assertThat(updated("update letter set subject = 'x'")).isEqualTo(1);
        assertThat(updated("update letter set subject = 'x' where agency_code = '" + others + "'"))
                .isZero();
        assertThat(updated("delete from letter where agency_code = '" + others + "'"))
                .isZero();
        clerkOf(others).get(LETTERS + "/" + id).then().statusCode(200).body("subject", equalTo(null));
    }

    private static Caller caller(Role role, String agency) {
        return new Caller.SignedIn("t", "test", role, new Scope.OfAgency(agency), Set.of());
    }

    private int rows() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from letter")) {
            count.next();
            return count.getInt(1);
        }
    }

    private int updated(String sql) {
        try {
            return caller.as(caller(Role.CLERK, mine), () -> {
                try (Connection connection = dataSource.getConnection();
                        Statement statement = connection.createStatement()) {
                    return statement.executeUpdate(sql);
                }
            });
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static RequestSpecification clerkOf(String agency) {
        return with(IssuerForTests.tokenOfAgency(Role.CLERK, agency));
    }

    private static RequestSpecification supervisorOf(String region) {
        return with(IssuerForTests.tokenOfRegion(Role.SUPERVISOR, region));
    }

    private static RequestSpecification with(String token) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }
}
