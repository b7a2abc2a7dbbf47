package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The cases that were pending at the end of any day. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OpenCaseTest {

    private static final String REGION = "331200";
    private static final long SEED = 20260728;

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency(REGION);
    }

    @Test
    void a_case_is_listed_from_its_acceptance_until_the_day_before_it_is_closed() {
        new Api("cases").importCsv("""
                案号,机构代码,类别,受理日期,办结日期,结果
                开1,%1$s,行政复议,2023-03-01,2024-04-12,结果维持
                开2,%1$s,未经复议,2023-12-31,,
                开3,%1$s,未经复议,2024-01-01,,
                """.formatted(agency), "").statusCode(200);

        on("2023-02-28").body("items", empty());
        on("2023-03-01").body("items.caseNumber", contains("开1")).body("items.days", contains(0));
        on("2023-12-31")
                .body("items.caseNumber", contains("开1", "开2"))
                .body("items[0].closedOn", equalTo("2024-04-12"))
                .body("items[0].caseFileId", notNullValue())
                .body("items[1].closedOn", nullValue());
        on("2024-04-11").body("items.caseNumber", contains("开1", "开2", "开3"));
        on("2024-04-12").body("items.caseNumber", contains("开2", "开3"));
        on("2024-04-11&block=RECONSIDERATION").body("items.caseNumber", contains("开1"));
        get("&on=2024-04-11&block=NONE").statusCode(400);
        get("").statusCode(400);
        given().get("/api/v1/open-cases?on=2024-01-01&agencyCode=91110000600037341L")
                .then()
                .statusCode(404);
    }

    @Test
    void as_of_a_moment_it_is_what_was_recorded_by_then_and_stays_so() {
        Api register = new Api("cases");
        register.importCsv("""
                案号,机构代码,类别,受理日期,办结日期,结果
                时1,%1$s,行政复议,2023-03-01,,
                时2,%1$s,未经复议,2023-05-04,2024-02-02,结果维持
                """.formatted(agency), "").statusCode(200);
        String first = register.list("?agencyCode=" + agency).extract().path("items.find { it.caseNumber == '时1' }.id");
        String moment = now();
        String asked = "2023-12-31&asOf=" + moment;
        JsonPath then = on(asked)
                .body("items.caseNumber", contains("时1", "时2"))
                .extract()
                .jsonPath();
        assertThat(then.getString("items[1].closedOn")).isEqualTo("2024-02-02");

        register.correct(first, Map.of("closedOn", "2023-06-30", "result", "UPHELD", "reason", "补录"))
                .statusCode(200);
        register.importCsv("""
                案号,机构代码,类别,受理日期,办结日期,结果
                时3,%1$s,行政复议,2023-02-01,,
                """.formatted(agency), "").statusCode(200);

        on("2023-12-31").body("items.caseNumber", contains("时3", "时2"));
        assertThat(on(asked).extract().jsonPath().<Object>get()).isEqualTo(then.get());
        on(asked).body("items.caseNumber", contains("时1", "时2")).body("items[0].closedOn", nullValue());
        on(asked + "&block=RECONSIDERATION").body("items.caseNumber", contains("时1"));
        String next = on(asked + "&limit=1")
                .body("items.caseNumber", contains("时1"))
                .extract()
                .path("next");
        on(asked + "&limit=1&after=" + next).body("items.caseNumber", contains("时2"));
        on("2023-12-31&asOf=" + now()).body("items.caseNumber", contains("时3", "时2"));
        register.voidRecord(first).statusCode(200);
        on(asked).body("items.caseNumber", contains("时1", "时2"));
        get("&on=2023-12-31&asOf=2099-01-01T00:00:00Z").statusCode(400);
    }

    private static String now() {
        return Instant.now().toString();
    }

    /** At the end of a year the list is what table 4 counts as pending, and every page of it once. */
    @Test
    void at_the_end_of_years_it_is_what_table_4_counts_as_pending() {
        Random random = new Random(SEED);
        StringBuilder csv = new StringBuilder("caseNumber,agencyCode,kind,acceptedOn,closedOn,result\n");
        for (int i = 0; i < 60; i++) {
            LocalDate accepted = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(2_900));
            boolean closed = random.nextInt(10) > 0;
            csv.append("R-%d,%s,RECONSIDERATION,%s,%s,%s\n"
                    .formatted(
                            i,
                            agency,
                            accepted,
                            closed ? accepted.plusDays(random.nextInt(900)).toString() : "",
                            closed ? "UPHELD" : ""));
        }
        new Api("cases").importCsv(csv.toString(), "").statusCode(200);

        for (int year = 2021; year <= 2025; year++) {
            List<String> seen = new ArrayList<>();
            String after = "";
            while (after != null) {
                JsonPath page = on(year + "-12-31&limit=7" + after).extract().jsonPath();
                seen.addAll(page.getList("items.caseNumber", String.class));
                after = page.getString("next") == null ? null : "&after=" + page.getString("next");
            }
            assertThat(new TreeSet<>(seen)).as("seed %d, year %d", SEED, year).hasSameSizeAs(seen);
            Api.statistics(agency, year).cell("T4.RECONSIDERATION.PENDING", seen.size());
        }
    }

    @Test
    void a_region_sees_those_of_all_bodies_in_its_sum() {
        String government = Api.government("331281");
        String office = Api.agency("331281");
        new Api("cases").importCsv("""
                案号,机构代码,类别,受理日期,办结日期,结果
                域1,%s,行政复议,2023-03-01,,
                域2,%s,行政复议,2023-04-01,,
                """.formatted(government, office), "").statusCode(200);

        given().get("/api/v1/open-cases?on=2024-01-01&regionCode=331281")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.agencyCode", contains(government, office));
    }

    private ValidatableResponse on(String day) {
        return get("&on=" + day).statusCode(200);
    }

    private ValidatableResponse get(String more) {
        return given().get("/api/v1/open-cases?agencyCode=" + agency + more).then();
    }
}
