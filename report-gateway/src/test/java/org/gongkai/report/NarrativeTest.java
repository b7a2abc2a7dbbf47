package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** Writing the texts of a report. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class NarrativeTest {

    private ReportDesk desk;

    @BeforeEach
    void aReportWithoutTexts() {
        GoldenSources.answerAll();
        desk = new ReportDesk(Directory.enter("230505"), 2021);
    }

    @Test
    void a_text_is_written_read_and_changed_with_its_tag() {
        String path = desk.path() + "/narrative/overview.applications";
        desk.as(Role.CLERK)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("text", nullValue());

        String first = desk.as(Role.CLERK)
                .body("{\"text\": \"新收{T3.NEW_RECEIVED.TOTAL}件。\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .extract()
                .header("ETag");
        desk.as(Role.CLERK).body("{\"text\": \"另一稿\"}").put(path).then().statusCode(428);
        desk.as(Role.CLERK)
                .header("If-Match", "\"9\"")
                .body("{\"text\": \"另一稿\"}")
                .put(path)
                .then()
                .statusCode(412);
        desk.as(Role.REVIEWER)
                .header("If-Match", first)
                .body("{\"text\": \"新收政府信息公开申请{T3.NEW_RECEIVED.TOTAL}件。\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));

        desk.as(Role.CLERK)
                .get(path + "/revisions")
                .then()
                .body("items.revision", contains(2, 1))
                .body("items.changedBy", contains("test-reviewer", "test-clerk"))
                .body("items[0].diff.findAll { it.operation == 'INSERT' }.text", contains("政府信息公开申请"));
        desk.as(Role.CLERK)
                .get(desk.path())
                .then()
                .body("narrative.overview.applications", containsString("新收政府信息公开申请"))
                .body("narrative.overview.applications", org.hamcrest.Matchers.not(containsString("{")));
    }

    @Test
    void two_sections_can_be_written_at_the_same_time_and_one_only_once() throws Exception {
        String path = desk.path() + "/narrative/";
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> written = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int number = i;
                written.add(writers.submit(() -> desk.as(Role.CLERK)
                        .header("If-Match", "\"0\"")
                        .body("{\"text\": \"第" + number + "稿\"}")
                        .put(path + (number % 2 == 0 ? "otherMatters" : "problemsAndImprovements"))
                        .statusCode()));
            }
            for (Future<Integer> one : written) {
                statuses.add(one.get());
            }
        }

        assertThat(statuses)
                .containsOnly(200, 412)
                .filteredOn(status -> status == 200)
                .hasSize(2);
    }

    @Test
    void a_wrong_placeholder_or_place_is_refused() {
        desk.as(Role.CLERK)
                .body("{\"overview\": {\"applications\": \"{T3.NOTHING.TOTAL}\"}}")
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/overview/applications"));
        desk.as(Role.CLERK)
                .body("{\"overview\": {\"nothing\": \"x\"}}")
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(400);
        desk.as(Role.CLERK)
                .body("{\"otherMatters\": 7}")
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(400);
        desk.as(Role.CLERK).body("[]").put(desk.path() + "/narrative").then().statusCode(400);
        desk.as(Role.CLERK)
                .body("{\"text\": \"x\"}")
                .put(desk.path() + "/narrative/nothing")
                .then()
                .statusCode(404);
        desk.as(Role.CLERK)
                .get(desk.path() + "/narrative")
                .then()
                .body("otherMatters", nullValue())
                .header("ETag", startsWith("\"0-"));
    }

    @Test
    void the_texts_together_want_the_tag_of_the_report() {
        desk.as(Role.CLERK)
                .body(ReportDesk.soundTexts(2021))
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(200);

        desk.as(Role.CLERK)
                .body("{\"otherMatters\": \"改\"}")
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(428);
        String tag = desk.as(Role.CLERK)
                .get(desk.path() + "/narrative")
                .then()
                .extract()
                .header("ETag");
        desk.as(Role.CLERK)
                .header("If-Match", tag)
                .body("{\"otherMatters\": \"改\"}")
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(200)
                .body("otherMatters", equalTo("改"))
                .body("overview.platforms", containsString("专栏"));
    }

    @Test
    void a_first_draft_is_made_of_the_figures_and_stored_nowhere() {
        desk.as(Role.CLERK)
                .get(desk.path() + "/first-draft")
                .then()
                .statusCode(200)
                .body("overview.applications", containsString("{T3.NEW_RECEIVED.TOTAL}"))
                .body("otherMatters", containsString("信息处理费"));
        desk.as(Role.CLERK).get(desk.path() + "/narrative").then().body("overview.applications", nullValue());
    }

    @Test
    void a_first_draft_tells_what_was_made_public_and_says_nothing_of_what_is_not_known() {
        String place = "overview.proactiveDisclosure";
        String told = draft().extract().path(place);
        assertThat(told)
                .startsWith("{YEAR}年，本机关依法主动公开政府信息2条。")
                .contains("公开渠道为政府网站2条。", "属于《条例》第二十条所列事项的，第（五）项2条。")
                .doesNotContain("0个", "政策解读", "同步公开", "【件数】");

        GoldenSources.fail(Source.DISCLOSURE, "/api/v1/statistics/2021/publicity");

        draft().body(place, startsWith("{YEAR}年，本机关依法主动公开政府信息【件数】条。"));
    }

    @Test
    void what_the_office_has_written_stays_whatever_a_first_draft_says() {
        String path = desk.path() + "/narrative/overview.proactiveDisclosure";
        desk.as(Role.CLERK).body("{\"text\": \"本办自拟\"}").put(path).then().statusCode(200);

        draft().body("overview.proactiveDisclosure", containsString("依法主动公开政府信息2条"));

        desk.as(Role.CLERK).get(path).then().body("text", equalTo("本办自拟")).body("revision", equalTo(1));
    }

    private ValidatableResponse draft() {
        return desk.as(Role.CLERK).get(desk.path() + "/first-draft").then().statusCode(200);
    }
}
