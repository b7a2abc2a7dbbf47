package org.gongkai.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.UnifiedCode;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.privacy.IdNumber;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.agency.AgencyStatement;
import org.gongkai.report.agency.DirectoryChanges;
import org.gongkai.report.service.Source;

/** The directory of agencies and its way into every service. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class AgencyDirectoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    DirectoryChanges changes;

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
    }

    @Test
    void a_new_agency_is_put_into_every_service() {
        String code = Directory.newCode("310101");
        Map<String, Object> body = Directory.body("310101");
        body.put("contact", Map.of("phone", "021-1"));

        Directory.put(code, body, null)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("replicated", is(true))
                .body("contact.phone", equalTo("021-1"));

        for (Source source : Source.values()) {
            var sent = GoldenSources.last(source).getRequest();
            assertThat(sent.getUrl()).isEqualTo("/api/v1/agency-replicas/" + code);
            assertThat(sent.getBodyAsString()).contains("\"version\":1", "\"validFrom\":\"1949-10-01\"", "310101");
            assertThat(sent.getHeader("X-Request-Id")).isNotBlank();
        }
    }

    @Test
    void a_change_wants_the_version_that_was_read() {
        String code = Directory.enter("310101");
        Map<String, Object> changed = Directory.body("310101");
        changed.put("name", "新名");

        Directory.put(code, Directory.body("310101"), null).statusCode(200).header("ETag", "\"1\"");
        Directory.put(code, changed, null).statusCode(428);
        Directory.put(code, changed, "\"7\"").statusCode(412);
        Directory.put(code, changed, "\"1\"").statusCode(200).header("ETag", "\"2\"");
        given().get("/api/v1/agencies/" + code)
                .then()
                .body("name", equalTo("新名"))
                .body("version", equalTo(2));
    }

    @Test
    void a_service_that_cannot_be_reached_gets_the_agency_later() {
        GoldenSources.answer(Source.DISCLOSURE, aResponse().withStatus(500).withFault(Fault.CONNECTION_RESET_BY_PEER));
        String code = Directory.newCode("310101");

        Directory.put(code, Directory.body("310101"), null).statusCode(202).body("replicated", is(false));
        given().get("/api/v1/agencies/" + code).then().body("replicated", is(false));
        given().get("/api/v1/agencies?limit=500&regionCode=310101")
                .then()
                .body("items.find { it.code == '%s' }.replicated".formatted(code), is(false));
        GoldenSources.takeAgencies(Source.DISCLOSURE);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> given().get("/api/v1/agencies/" + code).then().body("replicated", is(true)));
        assertThat(GoldenSources.taken(Source.DISCLOSURE, replica(code))).hasSize(1);
        assertThat(GoldenSources.taken(Source.REQUEST, replica(code))).hasSize(1);
    }

    @Test
    void a_service_gets_the_changes_of_an_agency_in_their_order() {
        GoldenSources.answer(Source.LITIGATION, aResponse().withStatus(503));
        String code = Directory.newCode("310101");
        Map<String, Object> body = Directory.body("310101");
        Directory.put(code, body, null).statusCode(202);
        for (int version = 1; version < 4; version++) {
            body.put("name", "第" + version + "次更名");
            Directory.put(code, body, "\"" + version + "\"").statusCode(202);
        }

        GoldenSources.takeAgencies(Source.LITIGATION);
        Directory.put(code, body, null).statusCode(200).body("replicated", is(true));

        for (Source source : Source.values()) {
            assertThat(GoldenSources.taken(source, replica(code)))
                    .extracting(taken -> JsonPath.from(taken).getList("facts.version"))
                    .containsExactly(List.of(1), List.of(1, 2), List.of(1, 2, 3), List.of(1, 2, 3, 4));
        }
    }

    @Test
    void a_change_that_is_taken_back_is_told_to_nobody() {
        String code = Directory.newCode("310101");
        AgencyStatement said = new AgencyStatement(
                code,
                Optional.empty(),
                Optional.empty(),
                AgencyState.of("某局", "310101", AgencyKind.DEPARTMENT),
                Optional.empty(),
                List.of());

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    changes.put(said, OptionalLong.empty());
                    throw new IllegalStateException("taken back");
                }))
                .hasMessageContaining("taken back");
        Directory.enter("310101");

        given().get("/api/v1/agencies/" + code).then().statusCode(404);
        assertThat(DatabaseOwner.jdbi()
                        .<Integer, RuntimeException>withHandle(
                                handle -> handle.select("select count(*) from outbox_message where subject = ?", code)
                                        .mapTo(Integer.class)
                                        .one()))
                .isZero();
        assertThat(GoldenSources.taken(Source.REQUEST, replica(code))).isEmpty();
    }

    @Test
    void the_list_filters_by_region_and_pages() {
        List<String> codes = List.of(Directory.enter("650102"), Directory.enter("650103"), Directory.enter("650200"));

        given().get("/api/v1/agencies?regionCode=6501&limit=1")
                .then()
                .body("items.code", contains(codes.get(0)))
                .body("next", not(equalTo(null)));
        String next = given().get("/api/v1/agencies?regionCode=6501&limit=1")
                .then()
                .extract()
                .path("next");
        given().get("/api/v1/agencies?regionCode=6501&limit=1&after=" + next)
                .then()
                .body("items.code", contains(codes.get(1)))
                .body("next", equalTo(null));
        given().get("/api/v1/agencies?regionCode=65").then().body("items.code", equalTo(codes));
        given().get("/api/v1/agencies?regionCode=650200").then().body("items.code", contains(codes.get(2)));
        given().get("/api/v1/agencies?regionCode=x").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "name,       null,               /name",
                "name,       '',                 /name",
                "regionCode, 23050,              /regionCode",
                "kind,       OFFICE,             /kind",
                "reportsTo,  11230505001234567F, /reportsTo",
                "countedIn,  11230505001234567F, /countedIn",
                "includedIn, 11230505001234567F, /includedIn",
                "duty,       INCLUDED_IN,        /includedIn",
                "duty,       SOMETIMES,          /duty",
                "validTo,    1949-09-30,         /validTo",
                "validFrom,  2021-02-30,         /validFrom",
                "ending,     MERGED,             /validTo",
                "code,       11230505001234567F, /code"
            })
    void a_wrong_field_is_refused(String field, String value, String pointer) {
        Map<String, Object> body = Directory.body("310101");
        body.put(field, value);

        Directory.put(Directory.newCode("310101"), body, null)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void a_code_with_a_wrong_check_digit_is_refused() {
        String code = Directory.newCode("310101");
        String wrong = code.substring(0, 17) + (code.endsWith("0") ? "1" : "0");

        Directory.put(wrong, Directory.body("310101"), null)
                .statusCode(400)
                .body("violations.pointer", hasItem("code"));
    }

    @Test
    void a_body_is_what_was_said_of_the_day_as_far_as_it_was_known() {
        String code = Directory.enter("310101");
        String first = given().get("/api/v1/agencies/" + code).path("name");
        String before = OffsetDateTime.now(ChinaTime.ZONE).toString();
        Map<String, Object> later = Directory.body("310101");
        later.put("name", "新名");
        later.put("validFrom", "2022-07-01");
        Directory.put(code, later, "\"1\"").statusCode(200).body("validFrom", equalTo("2022-07-01"));

        on(code, "?on=2022-06-30").body("name", equalTo(first));
        on(code, "?on=2022-07-01").body("name", equalTo("新名"));
        on(code, "").body("name", equalTo("新名")).body("version", equalTo(2));
        given().queryParam("asOf", before)
                .get("/api/v1/agencies/" + code)
                .then()
                .body("name", equalTo(first));
        given().get("/api/v1/agencies/" + code + "?on=2022-02-30").then().statusCode(400);
        given().get("/api/v1/agencies/" + code + "/facts")
                .then()
                .body("items.validFrom", contains("1949-10-01", "2022-07-01"));

        given().contentType(ContentType.JSON)
                .body(Map.of("validFrom", "2022-07-01", "reason", "没有更名"))
                .post("/api/v1/agencies/" + code + "/voidings")
                .then()
                .statusCode(200)
                .body("name", equalTo(first));
        given().contentType(ContentType.JSON)
                .body(Map.of("validFrom", "2022-07-01", "reason", "x"))
                .post("/api/v1/agencies/" + code + "/voidings")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/validFrom"));
        given().get("/api/v1/audit/report-gateway/entries?operation=VOID_AGENCY_FACT&agencyCode=" + code)
                .then()
                .body("items.reason", contains("没有更名"));
    }

    private static ValidatableResponse on(String code, String query) {
        return given().get("/api/v1/agencies/" + code + query).then().statusCode(200);
    }

    @Test
    void what_would_spoil_a_sum_is_refused_with_the_place() {
        String city = Directory.enterGovernment("320500");
        String district = Directory.enterGovernment("320505");
        on(district, "").body("countedIn", equalTo(city));

        Map<String, Object> body = Directory.body("320500");
        body.put("kind", "GOVERNMENT");
        body.put("countedIn", district);
        refused(city, body, "\"1\"", "/countedIn");
        body.remove("countedIn");
        refused(Directory.newCode("320500"), body, null, "/regionCode");
        body.put("kind", "PUBLIC_UTILITY");
        body.put("countedIn", city);
        refused(Directory.newCode("320500"), body, null, "/countedIn");
        body.put("kind", "DEPARTMENT");
        body.put("validTo", "1949-01-01");
        refused(Directory.newCode("320500"), body, null, "/validTo");
    }

    @Test
    void an_identity_number_is_no_code_of_a_body() {
        String citizen = IntStream.range(0, 1_000)
                .mapToObj(serial -> "11010119900307%03d".formatted(serial))
                .map(seventeen -> seventeen + UnifiedCode.checkDigit(seventeen))
                .filter(IdNumber::isValid)
                .findFirst()
                .orElseThrow();

        refused(citizen, Directory.body("310101"), null, "code");
        String letters = "11AB0101" + "000000001";
        refused(letters + UnifiedCode.checkDigit(letters), Directory.body("310101"), null, "code");
    }

    private static void refused(String code, Map<String, Object> body, String ifMatch, String pointer) {
        Directory.put(code, body, ifMatch)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(pointer));
    }

    private static String replica(String code) {
        return "/api/v1/agency-replicas/" + code;
    }
}
