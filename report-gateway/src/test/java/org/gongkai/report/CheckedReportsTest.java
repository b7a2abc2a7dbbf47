package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** What the rules need besides the report itself: other copies of it, its region as it was known, its day. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class CheckedReportsTest {

    private static final String HERE = "https://www.example.gov.cn/1.html";
    private static final String THERE = "https://zwgk.example.gov.cn/2.html";

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
    }

    /** Rule K36. */
    @Test
    void copies_at_two_addresses_are_held_against_each_other_and_a_copy_that_was_mended_against_none_of_its_own() {
        ReportDesk differs = new ReportDesk(Directory.enter("230521"), 2021);
        filed(differs, 5, HERE).body("report.findings.rule", not(hasItem("K36")));
        filed(differs, 6, THERE)
                .body("report.findings.rule", hasItem("K36"))
                .body("report.findings.find { it.rule == 'K36' }.severity", equalTo("WARNING"))
                .body("report.findings.find { it.rule == 'K36' }.subject", containsString(HERE))
                .body("report.findings.find { it.rule == 'K36' }.cells", contains("T2.LICENSING.DECISIONS"));

        ReportDesk mended = new ReportDesk(Directory.enter("230521"), 2021);
        filed(mended, 5, HERE);
        filed(mended, 6, HERE).body("report.findings.rule", not(hasItem("K36")));
        filed(mended, 6, THERE).body("report.findings.rule", not(hasItem("K36")));
    }

    private static ValidatableResponse filed(ReportDesk desk, int licences, String address) {
        return desk.post(
                        Role.REVIEWER,
                        "filings",
                        ("{\"report\": {\"form\": \"2021\", \"narrative\": {}, \"figures\": {\"T2\": {\"LICENSING\":"
                                        + " {\"DECISIONS\": %d}}}}, \"publishedOn\": \"2022-01-20\", \"address\": \"%s\","
                                        + " \"reason\": \"各平台公布的版本\"}")
                                .formatted(licences, address))
                .statusCode(201);
    }

    /** Invariant V33: the tree is the one that was known at the moment. */
    @Test
    void what_a_region_was_as_of_a_moment_it_stays() {
        String government = Directory.enterGovernment("230522");
        String office = Directory.enter("230522");
        String moment = OffsetDateTime.now(ChinaTime.ZONE).toString();
        Map<String, Object> before = report(government, moment).extract().path("figures");

        String bureau = Directory.enter("230522");

        report(government, moment).body("members.agencyCode", contains(office)).body("figures", equalTo(before));
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.CLERK, "230522"))
                .get("/api/v1/annual-reports/" + government + "/2021")
                .then()
                .statusCode(200)
                .body("members.agencyCode", containsInAnyOrder(office, bureau));
    }

    private static ValidatableResponse report(String government, String moment) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.CLERK, "230522"))
                .queryParam("asOf", moment)
                .get("/api/v1/annual-reports/" + government + "/2021")
                .then()
                .statusCode(200);
    }

    /** Rule K11. */
    @Test
    void a_file_that_is_named_after_another_year_is_told() throws IOException {
        read("四方台区人民政府办公室2020年政府信息公开工作年度报告.txt")
                .body("findings.find { it.rule == 'K11C' }.severity", equalTo("WARNING"))
                .body("findings.find { it.rule == 'K11C' }.subject", containsString("2020年"));
        read("四方台区人民政府办公室2021年政府信息公开工作年度报告.txt").body("findings.rule", not(hasItem("K11C")));
    }

    private static ValidatableResponse read(String fileName) throws IOException {
        byte[] sample;
        try (InputStream in = CheckedReportsTest.class.getResourceAsStream("/published/sifangtai-2021.txt")) {
            sample = in.readAllBytes();
        }
        String form = "--rand\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + new String(sample, StandardCharsets.UTF_8)
                + "\r\n--rand--\r\n";
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=rand")
                .body(form.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/report-readings")
                .then()
                .statusCode(200);
    }

    /** Rule K15: the day of a body's own report, and of its government's. */
    @Test
    void whoever_adds_up_sees_the_reports_of_the_region_and_the_day_of_each() {
        String government = Directory.enterGovernment("230523");
        String office = Directory.enter("230523");
        String elsewhere = Directory.enterGovernment("230524");
        for (String body : List.of(office, government, elsewhere)) {
            new ReportDesk(body, 2021).publish();
        }

        aggregator()
                .get("/api/v1/annual-reports?year=2021&regionCode=230523")
                .then()
                .statusCode(200)
                .body("items.agencyCode", containsInAnyOrder(government, office))
                .body("items.find { it.agencyCode == '%s' }.coverage".formatted(government), equalTo("REGION"))
                .body("items.find { it.agencyCode == '%s' }.coverage".formatted(office), equalTo("AGENCY"));
        aggregator()
                .get("/api/v1/report-deadlines?year=2021&limit=500")
                .then()
                .statusCode(200)
                .body("items.agencyCode", hasItems(government, office))
                .body("items.agencyCode", not(hasItem(elsewhere)))
                .body("items.find { it.agencyCode == '%s' }.dueOn".formatted(government), equalTo("2022-03-31"))
                .body("items.find { it.agencyCode == '%s' }.dueOn".formatted(office), equalTo("2022-01-31"));
    }

    private static RequestSpecification aggregator() {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.AGGREGATOR, "230523"));
    }
}
