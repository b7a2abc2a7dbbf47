package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Rows of an import: wrong ones are named, the same ones change nothing, others win only when they are told to. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportRowsTest {

    private static final String HEAD = "letterNumber,agencyCode,channel,senderKind,receivedOn,closedOn,outcome\n";

    private final Api letters = LettersForTests.LETTERS;
    private LettersForTests mine;
    private String agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        mine = new LettersForTests();
        agency = mine.agency();
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify().statusCode(200).body("differences", hasSize(0));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            X-1,AGENCY,ONLINE,NATURAL_PERSON,2021-03-32,,                   | receivedOn    | WRONG_DATE
            X-1,AGENCY,ONLINE,NATURAL_PERSON,2000000000-01-01,,             | receivedOn    | WRONG_DATE
            X-1,AGENCY,ONLINE,NATURAL_PERSON,2021-03-01,2021-02-01,GRANTED  | closedOn      | INVALID
            X-1,AGENCY,ONLINE,NATURAL_PERSON,2999-03-01,,                   | receivedOn    | INVALID
            X-1,AGENCY,ONLINE,NATURAL_PERSON,2021-03-01,2021-03-02,         | outcome       | REQUIRED
            X-1,AGENCY,ONLINE,NATURAL_PERSON,2021-03-01,,GRANTED            | closedOn      | REQUIRED
            X-1,AGENCY,ONLINE,NATURAL_PERSON,2021-03-01,2021-03-02,GIVEN    | outcome       | UNKNOWN_CODE
            X-1,AGENCY,ONLINE,PERSON,2021-03-01,,                           | senderKind | UNKNOWN_CODE
            X-1,AGENCY,PIGEON,NATURAL_PERSON,2021-03-01,,                   | channel       | UNKNOWN_CODE
            ,AGENCY,ONLINE,NATURAL_PERSON,2021-03-01,,                      | letterNumber | REQUIRED
            X-1,,ONLINE,NATURAL_PERSON,2021-03-01,,                         | agencyCode    | REQUIRED
            X-1,11230505001234567X,ONLINE,NATURAL_PERSON,2021-03-01,,       | agencyCode    | UNKNOWN_AGENCY
            X-1,AGENCY,ONLINE,NATURAL_PERSON                                |               | WRONG_FIELD_COUNT
            X-1,AGENCY,"ONLINE,NATURAL_PERSON,2021-03-01,,                  |               | BROKEN_QUOTING
            """)
    void a_wrong_row_is_named_and_nothing_is_written(String row, String column, String code) {
        String good = "G-1," + agency + ",ONLINE,ENTERPRISE,2021-03-01,,\n";
        String csv = HEAD + good + row.replace("AGENCY", agency) + "\n";

        ValidatableResponse answer = letters.importCsv(csv, "");

        rejected(answer)
                .body("findings[0].row", equalTo(3))
                .body("findings[0].column", column == null ? nullValue() : equalTo(column))
                .body("findings.code", hasItem(code));
        assertThat(mine.count()).isZero();
    }

    @Test
    void a_text_that_names_a_person_is_taken_with_a_warning() {
        String head = "letterNumber,agencyCode,channel,senderKind,receivedOn,证件号码,申请事项,内容描述\n";
        String row = "G-1," + agency + ",ONLINE,ENTERPRISE,2021-03-01,11010519491231002X,预算,回电13812345678\n";

        letters.importCsv(head + row, "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("warnings.column", contains("内容描述"))
                .body("warnings.code", contains("PERSONAL_DATA"))
                .body("warnings[0].message", containsString("138****5678"));
        letters.importCsv(head + row, "")
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("warnings", hasSize(0));
    }

    @Test
    void with_partial_the_good_rows_are_written() {
        String csv = HEAD + "G-1," + agency + ",ONLINE,ENTERPRISE,2021-03-01,,\nG-2," + agency
                + ",ONLINE,ENTERPRISE,bad,,\nG-3," + agency + ",ONLINE,ENTERPRISE,2021-03-01,,\n";

        letters.importCsv(csv, "?partial=true")
                .statusCode(200)
                .body("received", equalTo(3))
                .body("created", equalTo(2))
                .body("rejected", equalTo(1))
                .body("findings.row", contains(3));

        assertThat(mine.count()).isEqualTo(2);
    }

    @Test
    void a_dry_run_answers_the_same_and_writes_nothing() {
        String csv = HEAD + "G-1," + agency + ",ONLINE,ENTERPRISE,2021-03-01,,\n";

        letters.importCsv(csv, "?dryRun=true").statusCode(200).body("created", equalTo(1));

        assertThat(mine.count()).isZero();
        Api.statistics(agency, 2021).unknown("T3.NEW_RECEIVED.TOTAL");
        rejected(letters.importCsv(csv + "G-1\n", "?dryRun=true"));
    }

    @Test
    void the_same_row_again_changes_nothing_and_another_one_is_a_conflict_unless_it_replaces() {
        String row = "C-1," + agency + ",ONLINE,ENTERPRISE,2021-03-01,";
        letters.importCsv(HEAD + row + "2021-03-19,GRANTED\n", "").body("created", equalTo(1));

        letters.importCsv(HEAD + row + "2021-03-19,GRANTED\n", "").body("unchanged", equalTo(1));
        rejected(letters.importCsv(HEAD + row + "2021-03-19,PARTIAL\n", ""))
                .body("findings[0].code", equalTo("CONFLICT"));
        letters.importCsv(HEAD + row + "2021-03-19,PARTIAL\n", "?onConflict=replace")
                .body("replaced", equalTo(1));
        Api.statistics(agency, 2021).cell("T3.GRANTED.TOTAL", 0).cell("T3.PARTIAL.ENTERPRISE", 1);

        letters.importCsv(HEAD + row + ",\n", "?onConflict=replace").body("replaced", equalTo(1));
        Api.statistics(agency, 2021).cell("T3.PARTIAL.TOTAL", 0).cell("T3.CARRIED_OUT.ENTERPRISE", 1);
    }

    @Test
    void two_rows_of_one_number_in_a_file_are_a_conflict_unless_they_agree() {
        String row = "D-1," + agency + ",ONLINE,ENTERPRISE,2021-03-01,,\n";

        letters.importCsv(HEAD + row + row, "?dryRun=true")
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
        rejected(letters.importCsv(HEAD + row + row.replace("2021-03-01", "2021-03-02"), ""))
                .body("findings[0].row", equalTo(3))
                .body("findings[0].code", equalTo("CONFLICT"));
        assertThat(mine.count()).isZero();
    }

    @Test
    void wrong_heads_are_named() {
        rejected(letters.importCsv("letterNumber,agencyCode,nothing,channel,channel\n", ""))
                .body("findings.code", hasItem("UNKNOWN_COLUMN"))
                .body("findings.code", hasItem("DUPLICATE_COLUMN"))
                .body("findings.code", hasItem("MISSING_COLUMN"))
                .body("findings.column", hasItem("senderKind"));
    }

    @Test
    void an_import_is_corrected_and_voided_like_any_other_record() {
        letters.importCsv(HEAD + "E-1," + agency + ",ONLINE,ENTERPRISE,2021-03-01,,\n", "")
                .body("created", equalTo(1));
        String id = letters.list("?agencyCode=" + agency).extract().path("items[0].id");

        letters.correct(id, Map.of("senderKind", "RESEARCH")).statusCode(200);
        Api.statistics(agency, 2021).cell("T3.NEW_RECEIVED.RESEARCH", 1);
        letters.voidRecord(id).statusCode(200);
        Api.statistics(agency, 2021).unknown("T3.NEW_RECEIVED.TOTAL");
    }

    private static ValidatableResponse rejected(ValidatableResponse answer) {
        return answer.statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/import-rejected"));
    }
}
