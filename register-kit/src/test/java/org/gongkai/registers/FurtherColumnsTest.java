package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.testing.Api;

/** Columns that ledgers have beside the fields of a register. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FurtherColumnsTest {

    private static final String HEADS = "letterNumber,agencyCode,channel,senderKind,receivedOn";

    private final Api letters = LettersForTests.LETTERS;
    private String agency;

    @BeforeEach
    void anAgency() {
        agency = new LettersForTests().agency();
    }

    @Test
    void they_are_read_kept_and_matched_like_fields() {
        take("经办人", "L-1", "张某", "").statusCode(200).body("created", equalTo(1));
        handling("L-1").body("handler", equalTo("张某"));

        take("承办人", "L-1", "张某", "").statusCode(200).body("unchanged", equalTo(1));
        take("经办人", "L-1", "李某", "").statusCode(422).body("findings.code", contains("CONFLICT"));
        take("经办人", "L-1", "李某", "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1))
                .body("replacements[0].changes[0].field", equalTo("handler"))
                .body("replacements[0].changes[0].before", equalTo("张*"));
        handling("L-1").body("handler", equalTo("李某"));
        // Shown masked, and masked again it is what it was; other stars are nobody.
        take("经办人", "L-1", "李*", "").statusCode(200).body("unchanged", equalTo(1));
        take("经办人", "L-1", "王*", "").statusCode(422).body("findings.code", contains("INVALID"));
        take("经办人", "L-1", "", "?onConflict=replace")
                .statusCode(200)
                .body("replacements[0].changes[0].after", nullValue());
    }

    @Test
    void rows_without_anything_in_them_are_rows_and_nothing_else() {
        take("经办人", "L-2", "", "").statusCode(200).body("created", equalTo(1));
        given().get("/api/v1/letters/" + id("L-2") + "/handling").then().statusCode(404);
    }

    @Test
    void a_dry_run_keeps_nothing() {
        take("经办人", "L-3", "张某", "?dryRun=true").statusCode(200).body("created", equalTo(1));
        letters.list("?agencyCode=" + agency).body("items", hasSize(0));
    }

    @Test
    void a_refusal_stops_the_row_and_a_warning_does_not() {
        take("经办人", "L-4", "无人", "")
                .statusCode(422)
                .body("findings.row", contains(2))
                .body("findings.column", contains("经办人"))
                .body("findings.code", contains("WHO"));
        take("经办人", "L-5", "退休", "")
                .statusCode(200)
                .body("findings", hasSize(0))
                .body("warnings.column", contains("经办人"));
        take("经办人", "L-6", "很长".repeat(20), "").statusCode(422).body("findings.code", contains("INVALID"));
    }

    @Test
    void what_is_fixed_is_not_written_over() {
        take("经办人", "L-7", "张某", "").statusCode(200);
        Api.json(Map.of("on", "2021-03-02", "outcome", "GRANTED"))
                .post("/api/v1/letters/" + id("L-7") + "/replies")
                .then()
                .statusCode(200);

        letters.importCsv(
                        HEADS + ",closedOn,outcome,经办人\nL-7," + agency
                                + ",ONLINE,NATURAL_PERSON,2021-03-01,2021-03-02,GRANTED,李某\n",
                        "?onConflict=replace")
                .statusCode(422)
                .body("findings.code", contains("REPLIED"));
        letters.importCsv(
                        HEADS + ",closedOn,outcome\nL-7," + agency
                                + ",ONLINE,NATURAL_PERSON,2021-02-26,2021-03-02,GRANTED\n",
                        "?onConflict=replace")
                .statusCode(422)
                .body("findings.column", contains("receivedOn"))
                .body("findings.code", contains("REPLIED"));
        letters.importCsv(
                        HEADS + ",closedOn,outcome\nL-7," + agency
                                + ",FAX,NATURAL_PERSON,2021-03-01,2021-03-02,GRANTED\n",
                        "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1));
    }

    @Test
    void words_that_may_stand_for_several_codes_are_asked_back() {
        take("答复渠道", "L-8", "信件", "?dryRun=true&partial=true")
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("findings.code", contains("AMBIGUOUS_WORD"))
                .body("words.find { it.word == '信件' }.certainty", equalTo("AMBIGUOUS"))
                .body("words.find { it.word == '信件' }.candidates", contains("ORDINARY_MAIL", "REGISTERED_MAIL"))
                .body("words.find { it.word == 'ONLINE' }.certainty", equalTo("EXACT"));
        String path = "/api/v1/letters/words?agencyCode=" + agency;
        given().get(path).then().body("ambiguous.word", hasItem("信件")).body("common.word", hasItem("窗口答复"));

        Api.json(Map.of("words", List.of(Map.of("field", "likewise", "word", "信件", "code", "ORDINARY_MAIL"))))
                .header("If-Match", "\"0\"")
                .put(path)
                .then()
                .statusCode(200);
        take("答复渠道", "L-8", "信件", "").statusCode(200).body("created", equalTo(1));
    }

    @Test
    void they_are_exported_and_the_template_has_them() {
        take("经办人", "L-9", "张某", "").statusCode(200);
        String export =
                given().get("/api/v1/letters/export.csv?agencyCode=" + agency).asString();

        assertThat(export).contains(",经办人,答复渠道").contains(",张*,");
        letters.importCsv(export, "").statusCode(200).body("unchanged", equalTo(1));
        String template = "/api/v1/letters/template.xlsx";
        String tag = given().get(template)
                .then()
                .statusCode(200)
                .contentType(ImportFile.XLSX)
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(template).then().statusCode(304);
    }

    private ValidatableResponse take(String head, String number, String cell, String query) {
        return letters.importCsv(
                HEADS + "," + head + "\n" + number + "," + agency + ",ONLINE,NATURAL_PERSON,2021-03-01," + cell + "\n",
                query);
    }

    private String id(String number) {
        return letters.list("?agencyCode=" + agency + "&letterNumber=" + number)
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse handling(String number) {
        return given().get("/api/v1/letters/" + id(number) + "/handling").then().statusCode(200);
    }
}
