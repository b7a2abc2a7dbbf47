package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.deploy.sample.SampleReport;

/** A sample report gets to its publication from wherever an earlier start was cut off, and never over others' work. */
@SharedAtOnce
class SampleReportIT {

    private static final List<String> WAY = List.of("narrative", "submissions", "approvals", "finalizations");
    private static final AtomicInteger REGION = new AtomicInteger(650_100);

    private final String report =
            "/api/v1/annual-reports/" + Gateway.agency(String.valueOf(REGION.addAndGet(100)), "某林场管理局") + "/2022";

    @BeforeEach
    void declareThatThereWasNothing() {
        ReportSteps.declareNil(report);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void it_goes_on_from_where_a_start_was_cut_off(int stepsTaken) {
        for (String step : WAY.subList(0, stepsTaken)) {
            take(step);
        }

        assertThat(sample("CLERK").publish()).isEmpty();
        assertThat(sample("CLERK").publish()).as("once more").isEmpty();

        Gateway.request()
                .get(report + "/workflow")
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("version", equalTo(1))
                .body("steps.kind", contains("SUBMIT_REPORT", "APPROVE_REPORT", "FINALIZE_REPORT", "PUBLISH_REPORT"))
                .body("steps.by", contains("it-clerk", "it-reviewer", "it-signer", "it-signer"));
        Gateway.anonymous()
                .get(report.replace("/v1/", "/v1/public/") + ".json")
                .then()
                .statusCode(200)
                .body("narrative.otherMatters", equalTo("没有收取信息处理费。"))
                .body("findings.findAll { it.severity == 'WARNING' && it.explanation == null }", hasSize(0));
    }

    @Test
    void texts_of_somebody_else_are_left_alone() {
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{\"otherMatters\": \"自己写的。\"}")
                .put(report + "/narrative")
                .then()
                .statusCode(200);

        assertThat(sample("CLERK").publish())
                .hasValueSatisfying(why -> assertThat(why).contains("somebody"));

        Gateway.request()
                .get(report + "/narrative")
                .then()
                .body("otherMatters", equalTo("自己写的。"))
                .body("problemsAndImprovements", equalTo(null));
    }

    @Test
    void an_amendment_that_somebody_has_begun_is_left_alone() {
        assertThat(sample("CLERK").publish()).isEmpty();
        ReportSteps.step("CLERK", report, "amendments", "{\"reason\": \"更正\"}");

        assertThat(sample("CLERK").publish()).isEmpty();

        Gateway.request()
                .get(report + "/workflow")
                .then()
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(2));
    }

    @Test
    void a_report_that_cannot_be_published_is_told_of_and_stops_nothing() {
        Optional<String> why = sample("AUDITOR").publish();

        assertThat(why).hasValueSatisfying(text -> assertThat(text).contains("403"));
    }

    private void take(String step) {
        switch (step) {
            case "narrative" ->
                Gateway.request()
                        .contentType(ContentType.JSON)
                        .body(texts().toString())
                        .put(report + "/narrative")
                        .then()
                        .statusCode(200);
            case "submissions" -> ReportSteps.step("CLERK", report, step, "{}");
            case "approvals" -> ReportSteps.step("REVIEWER", report, step, "{}");
            default -> {
                explain();
                ReportSteps.step("SIGNER", report, step, "{}");
            }
        }
    }

    private void explain() {
        List<String> open = Gateway.request()
                .get(report + "/findings")
                .jsonPath()
                .getList("items.findAll { it.severity == 'WARNING' && it.explanation == null }.fingerprint");
        for (String fingerprint : open) {
            Gateway.request()
                    .contentType(ContentType.JSON)
                    .body("{\"text\": \"补报。\"}")
                    .put(report + "/findings/" + fingerprint + "/explanation")
                    .then()
                    .statusCode(200);
        }
    }

    /** The sample as those see it who reach every office; one of the role stands for the clerk. */
    private SampleReport sample(String clerk) {
        return new SampleReport(
                demo -> Callers.client(demo.name().equals("CLERK") ? clerk : demo.name()),
                report,
                texts(),
                json("{\"V17\": \"补报。\"}"));
    }

    private static JsonNode texts() {
        return json("""
                {"head": {"introduction": "统计期限自2022年1月1日起至2022年12月31日止。"},
                 "overview": {"proactiveDisclosure": "通过公告栏公开林木采伐信息。", "applications": "全年没有收到申请。",
                              "informationManagement": "逐条审查后公开。", "platforms": "开设专栏。",
                              "supervision": "开展考核、社会评议，没有责任追究情形。"},
                 "problemsAndImprovements": "存在的问题：公开不够及时，栏目不够完整。改进措施：每季度检查一次栏目，组织一次业务培训，完善公开目录。",
                 "otherMatters": "没有收取信息处理费。"}
                """);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
