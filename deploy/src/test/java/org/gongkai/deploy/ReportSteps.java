package org.gongkai.deploy;

import static org.hamcrest.Matchers.oneOf;

import java.util.List;
import java.util.function.Function;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The way of a report to publication, as the system tests go it. */
final class ReportSteps {

    private static final List<String> REGISTERS =
            List.of("applications", "processing-fees", "normative-documents", "administrative-actions", "cases");

    private static final String TEXTS = """
            {"head": {"introduction": "统计期限自{PERIOD}。"},
             "overview": {"proactiveDisclosure": "通过政府网站主动公开信息。",
                          "applications": "{YEAR}年新收政府信息公开申请{T3.NEW_RECEIVED.TOTAL}件。",
                          "informationManagement": "落实先审查后公开。", "platforms": "更新专栏。",
                          "supervision": "开展考核、社会评议，没有责任追究情形。"},
             "problemsAndImprovements": "存在的问题：公开不够及时、答复不够规范。改进措施：每季度通报一次情况，组织两次文书培训，完善目录。",
             "otherMatters": "没有收取信息处理费。"}
            """;

    private ReportSteps() {}

    /** Writes, hands in, reviews, signs off and publishes. */
    static void publish(String report) {
        publish(ReportSteps::as, report);
    }

    /** The same on a stack of its own, where {@code as} signs in who has a role. */
    static void publish(Function<String, RequestSpecification> as, String report) {
        submit(as, report);
        post(as.apply("REVIEWER"), report, "approvals", "{}").statusCode(200);
        post(as.apply("SIGNER"), report, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(200);
        post(as.apply("SIGNER"), report, "publications", "{}").statusCode(200);
    }

    /** Writes and hands in. */
    static void submit(String report) {
        submit(ReportSteps::as, report);
    }

    private static void submit(Function<String, RequestSpecification> as, String report) {
        declareNil(as, report);
        as.apply("CLERK")
                .contentType(ContentType.JSON)
                .body(TEXTS)
                .put(report + "/narrative")
                .then()
                .statusCode(200);
        post(as.apply("CLERK"), report, "submissions", "{}").statusCode(200);
    }

    /** Declares that there was nothing in the registers that have no record of the report's year. */
    static void declareNil(String report) {
        declareNil(ReportSteps::as, report);
    }

    private static void declareNil(Function<String, RequestSpecification> as, String report) {
        String[] segments = report.split("/");
        String year = segments[segments.length - 1];
        String agency = segments[segments.length - 2];
        for (String register : REGISTERS) {
            as.apply("CLERK")
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .put("/api/v1/nil-reports/" + year + "/" + register + "?agencyCode=" + agency)
                    .then()
                    .statusCode(oneOf(200, 201, 409));
        }
    }

    /** Takes a step as somebody of the role. */
    static void step(String role, String report, String step, String body) {
        post(role, report, step, body).statusCode(200);
    }

    /** Posts as somebody of the role. */
    static ValidatableResponse post(String role, String report, String step, String body) {
        return post(as(role), report, step, body);
    }

    private static ValidatableResponse post(RequestSpecification who, String report, String step, String body) {
        return who.contentType(ContentType.JSON)
                .body(body)
                .post(report + "/" + step)
                .then();
    }

    private static RequestSpecification as(String role) {
        return Gateway.anonymous().header("Authorization", "Bearer " + Callers.token(role));
    }
}
