package org.gongkai.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.Respelling;
import org.gongkai.registers.testing.Api;

/** What was registered as it was typed is found by its number when the service has started anew. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RespellingTest {

    private final Api applications = ApplicationsForTests.APPLICATIONS;

    @Inject
    Respelling respelling;

    @Test
    void a_number_kept_as_it_was_typed_is_respelled_once_and_the_audit_says_so() {
        ApplicationsForTests mine = new ApplicationsForTests();
        String agency = mine.agency();
        applications.created(ApplicationsForTests.entryFor(agency, "旧申〔2021〕3号"));
        applications.created(ApplicationsForTests.entryFor(agency, "旧申〔2021〕4号"));
        String twice = applications.created(ApplicationsForTests.entryFor(agency, "旧申〔2021〕5号"));
        keepAsTyped(agency, "旧申〔2021〕3号", "旧申[2021] 第3号");
        keepAsTyped(agency, "旧申〔2021〕5号", "旧申（2021）4号");

        respelling.respell();

        applications
                .importCsv("登记编号,机构代码,渠道,类别,收到日期\n旧申（2021）3号," + agency + ",互联网,自然人,2021-03-01\n", "")
                .statusCode(200)
                .body("unchanged", equalTo(1));
        applications
                .list("?agencyCode=" + agency + "&receiptNumber=旧申[2021]3号")
                .body("items.receiptNumber", contains("旧申〔2021〕3号"));
        applications.read(twice).body("receiptNumber", equalTo("旧申（2021）4号"));
        io.restassured.RestAssured.given()
                .get("/api/v1/audit/request-service/entries?operation=REPLACE&agencyCode=" + agency)
                .then()
                .body("items.reason", hasItem("one spelling of numbers and codes"));
        Api.verify().statusCode(200).body("differences", hasSize(0));
    }

    private static void keepAsTyped(String agency, String number, String typed) {
        DatabaseOwner.jdbi().useHandle(owner -> {
            owner.execute(
                    "update application set receipt_number = ?, record_key = ? where agency_code = ? and record_key = ?",
                    typed,
                    typed,
                    agency,
                    number);
            owner.execute("delete from register_spelling");
        });
    }
}
