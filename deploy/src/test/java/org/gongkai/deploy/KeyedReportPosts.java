package org.gongkai.deploy;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The POSTs of a report, each at a report that is as far as the step needs. */
final class KeyedReportPosts {

    private static final String STEP = "{\"comment\": \"同意\"}";
    private static final String OTHER_STEP = "{\"comment\": \"再看\"}";

    private final String agency = Gateway.agency("680000", "某局");
    private final String report = "/api/v1/annual-reports/" + agency + "/2023";

    KeyedPost submission() {
        return step("CLERK", "submissions", STEP, OTHER_STEP);
    }

    KeyedPost approval() {
        ReportSteps.submit(report);
        return step("REVIEWER", "approvals", STEP, OTHER_STEP);
    }

    KeyedPost giveBack() {
        ReportSteps.submit(report);
        return step("REVIEWER", "returns", STEP, OTHER_STEP);
    }

    KeyedPost finalization() {
        ReportSteps.submit(report);
        ReportSteps.step("REVIEWER", report, "approvals", "{}");
        return step("SIGNER", "finalizations", "{\"acknowledgeWarnings\": true}", "{\"acknowledgeWarnings\": false}");
    }

    KeyedPost publication() {
        ReportSteps.submit(report);
        ReportSteps.step("SIGNER", report, "finalizations", "{\"acknowledgeWarnings\": true}");
        return step("SIGNER", "publications", STEP, OTHER_STEP);
    }

    KeyedPost amendment() {
        ReportSteps.publish(report);
        return step("CLERK", "amendments", "{\"reason\": \"数据有误\"}", "{\"reason\": \"文字有误\"}");
    }

    KeyedPost withdrawal() {
        ReportSteps.publish(report);
        return step(
                "SIGNER",
                "withdrawals",
                "{\"version\": 1, \"reason\": \"误公布\"}",
                "{\"version\": 1, \"reason\": \"公布有误\"}");
    }

    KeyedPost filing() throws IOException {
        String filing = filingBody();
        return step("REVIEWER", "filings", filing, filing.replace("2024-01-20", "2024-01-21"));
    }

    KeyedPost voidingOfFiling() throws IOException {
        ReportSteps.post("REVIEWER", report, "filings", filingBody()).statusCode(201);
        return step("REVIEWER", "filings/1/voidings", "{\"reason\": \"重复录入\"}", "{\"reason\": \"录错机关\"}");
    }

    KeyedPost publicationOfFiling() throws IOException {
        ReportSteps.post("REVIEWER", report, "filings", filingBody()).statusCode(201);
        return KeyedPost.bare(report + "/filings/1/publications")
                .as("SIGNER")
                .audited("report-gateway", "agencyCode=" + agency);
    }

    KeyedPost reading() {
        String path = "/api/v1/report-readings";
        return KeyedPost.json(path, "", "").of("application/pdf", pdf());
    }

    private KeyedPost step(String role, String step, String body, String other) {
        return KeyedPost.json(report + "/" + step, body, other)
                .as(role)
                .audited("report-gateway", "agencyCode=" + agency);
    }

    private byte[] pdf() {
        return Gateway.request().get(report + ".pdf").asByteArray();
    }

    /** The draft as if it had been published elsewhere. */
    private String filingBody() throws IOException {
        String read = Gateway.request()
                .contentType("application/pdf")
                .body(pdf())
                .post("/api/v1/report-readings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ObjectNode filed = (ObjectNode) new ObjectMapper().readTree(read).get("report");
        filed.remove("agency");
        return "{\"report\": " + filed + ", \"publishedOn\": \"2024-01-20\"}";
    }
}
