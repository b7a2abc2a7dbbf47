package org.gongkai.registers;

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
import org.gongkai.registers.testing.Api;

/** What was registered as it was typed is found by its number when the service has started anew. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RespellingTest {

    private final Api letters = LettersForTests.LETTERS;

    @Inject
    Respelling respelling;

    @Test
    void a_number_kept_as_it_was_typed_is_respelled_once_and_the_audit_says_so() {
        LettersForTests mine = new LettersForTests();
        String agency = mine.agency();
        letters.created(LettersForTests.entryFor(agency, "旧申〔2021〕3号"));
        letters.created(LettersForTests.entryFor(agency, "旧申〔2021〕4号"));
        String twice = letters.created(LettersForTests.entryFor(agency, "旧申〔2021〕5号"));
        keepAsTyped(agency, "旧申〔2021〕3号", "旧申[2021] 第3号");
        keepAsTyped(agency, "旧申〔2021〕5号", "旧申（2021）4号");

        respelling.respell();

        letters.importCsv("登记编号,机构代码,渠道,类别,收到日期\n旧申（2021）3号," + agency + ",互联网,自然人,2021-03-01\n", "")
                .statusCode(200)
                .body("unchanged", equalTo(1));
        letters.list("?agencyCode=" + agency + "&letterNumber=旧申[2021]3号")
                .body("items.letterNumber", contains("旧申〔2021〕3号"));
        letters.read(twice).body("letterNumber", equalTo("旧申（2021）4号"));
        io.restassured.RestAssured.given()
                .get("/api/v1/audit/letter-service/entries?operation=REPLACE&agencyCode=" + agency)
                .then()
                .body("items.reason", hasItem("统一编号和代码的写法"));
        Api.verify().statusCode(200).body("differences", hasSize(0));
    }

    private static void keepAsTyped(String agency, String number, String typed) {
        DatabaseOwner.jdbi().useHandle(owner -> {
            owner.execute(
                    "update letter set letter_number = ?, record_key = ? where agency_code = ? and record_key = ?",
                    typed,
                    typed,
                    agency,
                    number);
            owner.execute("delete from register_spelling");
        });
    }
}
