package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An applicant files and follows through the one origin; a clerk unmasks; the logs keep silent about both. */
@SharedStack
class ApplicantIT {

    private static final String ID_NUMBER = LoggedSecrets.confide("440524188001010014");
    private static final String PHONE = LoggedSecrets.confide("13600001111");
    private static final String NAME = LoggedSecrets.confide("某申请人甲");

    @TempDir
    Path folder;

    @Test
    void from_filing_to_following_through_the_gateway() {
        String agency = Gateway.agency("660000", "省政府办公厅");
        JsonPath filed = Gateway.anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "agencyCode", agency,
                        "applicantKind", "NATURAL_PERSON",
                        "applicantName", NAME,
                        "applicantIdNumber", ID_NUMBER,
                        "applicantPhone", PHONE,
                        "subject", "部门决算",
                        "description", "申请公开2020年度部门决算表"))
                .post("/api/v1/public/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String code = LoggedSecrets.confide(filed.getString("queryCode"));
        Gateway.anonymous()
                .header("Query-Code", code)
                .get("/api/v1/public/applications/" + filed.getString("arrivalNumber"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        String submission = Gateway.request()
                .get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of("on", filed.getString("submittedOn"), "way", "PHONE"))
                .post("/api/v1/submissions/" + submission + "/receipt-confirmations")
                .then()
                .statusCode(200);
        Gateway.anonymous()
                .header("Query-Code", code)
                .get("/api/v1/public/applications/" + filed.getString("arrivalNumber"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"));

        String id = Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of("applicantIdNumber", ID_NUMBER))
                .post("/api/v1/applications/searches")
                .then()
                .statusCode(200)
                .body("items.applicantIdNumber", hasItem("4405**********0014"))
                .extract()
                .path("items.find { it.agencyCode == '" + agency + "' }.id");
        Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "寄送答复书"))
                .post("/api/v1/applications/" + id + "/unmaskings")
                .then()
                .statusCode(200)
                .body("applicantPhone", equalTo(PHONE));
    }

    @Test
    void a_secret_that_did_stand_in_a_log_would_be_found() throws Exception {
        Path log = folder.resolve("x.log");
        for (String secret : new String[] {"Bearer eyJhbGciOiJSUzI1NiJ9.x", PHONE, "number 11010519491231002X"}) {
            Files.writeString(log, "{\"message\": \"" + secret + "\"}\n");
            assertThatThrownBy(() -> LoggedSecrets.requireNone(folder)).isInstanceOf(AssertionError.class);
        }
        Files.writeString(log, "{\"message\": \"GET /api/v1/agencies/11230505001234567F 200\"}\n");
        LoggedSecrets.requireNone(folder);
        assertThat(log).exists();
    }
}
