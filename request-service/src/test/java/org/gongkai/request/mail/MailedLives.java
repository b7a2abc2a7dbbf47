package org.gongkai.request.mail;

import static io.restassured.RestAssured.given;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.registers.testing.Api;

/**
 * Applications to a body, of which an applicant may hear by mail.
 *
 * @param address of the applicant
 */
record MailedLives(String agency, String address) {

    static MailedLives ofAnAgency() {
        return new MailedLives(Api.agency("230505"), "a" + System.nanoTime() + "@applicants.example");
    }

    /** Files an application, has it confirmed, and answers its id. */
    String received(String route) {
        Map<String, Object> application = new HashMap<>(Map.of(
                "agencyCode", agency,
                "applicantKind", "NATURAL_PERSON",
                "applicantName", "杨某某",
                "applicantIdNumber", "11010519491231002X",
                "applicantEmail", address,
                "subject", "部门决算",
                "description", "申请公开2020年度部门决算表"));
        application.put("route", route);
        JsonPath filed = given().noFilters()
                .contentType("application/json")
                .body(application)
                .post("/api/v1/public/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String submission = as(Role.CLERK)
                .get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .extract()
                .path("items.find { it.arrivalNumber == '" + filed.getString("arrivalNumber") + "' }.id");
        return as(Role.CLERK)
                .contentType("application/json")
                .body(Map.of("on", today(), "way", "PHONE"))
                .post("/api/v1/submissions/" + submission + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");
    }

    void tellContact(Map<String, String> contact) {
        Map<String, Object> fact = Api.fact(agency, "230505", "GOVERNMENT_OFFICE", 2);
        fact.put("contact", contact);
        tellDirectory(fact);
    }

    void tellDirectory(Map<String, Object> fact) {
        Api.replicate(agency, List.of(Api.fact(agency, "230505", "GOVERNMENT_OFFICE", 1), fact))
                .statusCode(200);
    }

    String receiptNumber(String application) {
        return as(Role.CLERK)
                .get("/api/v1/applications/" + application)
                .then()
                .extract()
                .path("receiptNumber");
    }

    void step(Role role, String application, String step, Map<String, ?> body) {
        as(role).contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + application + "/" + step)
                .then()
                .statusCode(200);
    }

    RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, agency));
    }

    static String today() {
        return LocalDate.now(ChinaTime.ZONE).toString();
    }

    static List<String> orders(String application) {
        return column(application, "body", "true");
    }

    static List<String> failures(String application) {
        return column(application, "failure", "failure is not null");
    }

    static List<String> states(String application) {
        return column(application, "state", "true");
    }

    /** Of what waits: letters, and events that may become some. */
    static int waiting(String application) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select count(*) from outbox_message where state = 'WAITING'
                            and (topic = 'event' and subject = :id or topic = 'mail' and body like '%' || :id || '%')""")
                        .bind("id", application)
                        .mapTo(Integer.class)
                        .one());
    }

    private static List<String> column(String application, String column, String condition) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select %s from outbox_message where topic = 'mail' and body like '%%' || ? || '%%' and %s order by id"
                                        .formatted(column, condition))
                        .bind(0, application)
                        .mapTo(String.class)
                        .list());
    }
}
