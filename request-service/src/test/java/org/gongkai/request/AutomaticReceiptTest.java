package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The published guide of one body says that its portal confirms on sending; of another body it says nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AutomaticReceiptTest {

    private static final String CLAUSE = "指南第三条第二款：通过本平台提交的，系统回执即为双方确认";

    /** Its body, as the settings of the tests name it. */
    private static final String BODY = "11230505AUT000017Q";

    @Test
    void what_is_sent_to_a_body_with_a_clause_is_received_at_once_and_quotes_it() {
        Api.replicate(BODY, "230505", 1).statusCode(200);
        SubmissionsForTests office = new SubmissionsForTests(BODY);
        JsonPath filed = office.file(SubmissionsForTests.form());

        String number = filed.getString("receiptNumber");
        SubmissionsForTests.follow(number, filed.getString("queryCode"))
                .statusCode(200)
                .body("stage", equalTo("RECEIVED"))
                .body("receivedOn", equalTo(filed.getString("submittedOn")));
        String id = new Api("applications")
                .list("?receiptNumber=" + number)
                .extract()
                .path("items[0].id");
        new Api("applications")
                .read(id)
                .body("receiptBasis.said", equalTo("条例第三十一条第三项：双方确认之日，依公开指南“" + CLAUSE + "”系统自动确认"))
                .body("handling.timeline.event", contains("submit", "confirmReceipt"))
                .body("handling.timeline.by", contains("public", "public"));

        SubmissionsForTests other = SubmissionsForTests.anywhere();
        JsonPath waiting = other.file(SubmissionsForTests.form());
        given().get("/api/v1/submissions/" + other.idOf(waiting))
                .then()
                .body("stage", equalTo("SUBMITTED"))
                .body("receiptBasis", nullValue());
    }
}
