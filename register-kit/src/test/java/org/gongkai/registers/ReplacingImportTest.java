package org.gongkai.registers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.letters.LetterRegister;
import org.gongkai.registers.testing.Api;

/** What a file says nothing about stays as it is, and a dry run shows what each replaced record would lose and gain. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReplacingImportTest {

    private static final String HEAD = "登记编号,统一社会信用代码,申请渠道,来信人类型,收到日期";

    private final Api letters = LettersForTests.LETTERS;
    private LettersForTests mine;
    private String agency;

    @BeforeEach
    void aClosedLetterWithNameAndFee() {
        mine = new LettersForTests();
        agency = mine.agency();
        letters.importCsv(
                        HEAD + ",办结日期,办理结果,来信人,证件号码,申请事项,信息处理费,缴费日期\n"
                                + row("R-1")
                                + ",2021-03-19,予以公开,王某,11010519491231002X,决算,30,2021-03-05\n",
                        "")
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify().statusCode(200).body("differences", hasSize(0));
    }

    @Test
    void a_column_that_is_not_in_the_file_leaves_its_field_alone() {
        String csv = HEAD + ",申请事项\n" + row("R-1") + ",部门决算\n";

        letters.importCsv(csv, "?onConflict=replace").statusCode(200).body("replaced", equalTo(1));

        record().body("closedOn", equalTo("2021-03-19"))
                .body("outcome", equalTo("GRANTED"))
                .body("senderName", equalTo("王*"))
                .body("senderIdNumber", equalTo("1101**********002X"))
                .body("feeYuan", equalTo("30.00"))
                .body("subject", equalTo("部门决算"));
        Api.statistics(agency, 2021).cell("T3.GRANTED.TOTAL", 1).cell("T3.CARRIED_OUT.TOTAL", 0);
    }

    @Test
    void what_the_directory_does_not_admit_is_refused_by_the_row_new_or_replaced() {
        String csv = HEAD + ",申请事项\n" + row("R-1") + "," + LetterRegister.FOR_ANOTHER + "\n" + row("R-2") + ",决算\n"
                + row("R-3") + "," + LetterRegister.FOR_ANOTHER + "\n";

        letters.importCsv(csv, "?onConflict=replace").statusCode(422).body("findings.row", contains(2, 4));
        letters.importCsv(csv, "?onConflict=replace&partial=true")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("replaced", equalTo(0))
                .body("rejected", equalTo(2))
                .body("findings.column", contains("申请事项", "申请事项"))
                .body("findings.code", contains("FOR_ANOTHER", "FOR_ANOTHER"))
                .body("findings[0].message", equalTo("for another agency"));
        record().body("subject", equalTo("决算"));
    }

    @Test
    void a_file_of_the_needed_columns_alone_changes_nothing() {
        letters.importCsv(HEAD + "\n" + row("R-1") + "\n", "")
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("replaced", equalTo(0));
    }

    @Test
    void lines_of_json_leave_alone_what_they_do_not_name_and_empty_what_they_name_as_nothing() {
        String line = "{\"letterNumber\":\"R-1\",\"agencyCode\":\"" + agency
                + "\",\"channel\":\"ONLINE\",\"senderKind\":\"NATURAL_PERSON\",\"receivedOn\":\"2021-03-01\"";

        letters.importFile("application/x-ndjson", (line + ",\"subject\":null}\n").getBytes(), "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1));

        record().body("subject", nullValue()).body("outcome", equalTo("GRANTED"));
    }

    @Test
    void a_dry_run_shows_what_each_replaced_record_would_lose_and_gain() {
        String csv = HEAD + ",办结日期,办理结果,来信人\n" + row("R-1") + ",,,李某某\n";

        letters.importCsv(csv, "?onConflict=replace&dryRun=true")
                .statusCode(200)
                .body("replaced", equalTo(1))
                .body("replacements[0].row", equalTo(2))
                .body("replacements[0].number", equalTo("R-1"))
                .body("replacements[0].changes.field", contains("closedOn", "outcome", "senderName"))
                .body("replacements[0].changes.before", contains("2021-03-19", "GRANTED", "王*"))
                .body("replacements[0].changes.after", contains(null, null, "李*"));

        record().body("outcome", equalTo("GRANTED"));
    }

    @Test
    void what_a_replacing_row_would_break_is_told_and_nothing_is_written() {
        String csv = HEAD.replace("收到日期", "收到日期,办结日期") + "\n" + row("R-1") + ",\n";

        letters.importCsv(csv, "?onConflict=replace").statusCode(422).body("findings.column", contains("办结日期"));

        record().body("closedOn", equalTo("2021-03-19"));
    }

    @Test
    void personal_data_that_come_back_as_they_are_shown_stay_as_they_are() {
        String head = HEAD + ",来信人,证件号码\n";

        letters.importCsv(head + row("R-1") + ",王*,1101**********002X\n", "?onConflict=replace")
                .statusCode(200)
                .body("unchanged", equalTo(1));
        letters.importCsv(head + row("R-1") + ",李*,\n", "?onConflict=replace")
                .statusCode(422)
                .body("findings.column", contains("来信人"));
        letters.importCsv(head + row("R-9") + ",王*,\n", "").statusCode(422).body("findings.column", contains("来信人"));
    }

    @Test
    void two_rows_of_one_record_in_a_file_do_not_replace_one_another() {
        String csv = HEAD + ",申请事项\n" + row("R-1") + ",部门决算\n" + row("R-1") + ",部门预算\n";

        letters.importCsv(csv, "?onConflict=replace")
                .statusCode(422)
                .body("findings.row", contains(3))
                .body("findings.code", contains("REPEATED_ROW"));
    }

    @Test
    void a_number_typed_in_another_way_is_the_same_record() {
        letters.create(Map.of(
                        "letterNumber", "四方申（2021）第007号",
                        "agencyCode", agency,
                        "channel", "ONLINE",
                        "senderKind", "NATURAL_PERSON",
                        "receivedOn", "2021-03-01"))
                .statusCode(201)
                .body("letterNumber", equalTo("四方申〔2021〕7号"));

        for (String typed : List.of("四方申[2021]7号", "四方申〔２０２１〕\u00A0７号", "\u202A四方申【2021】第7号\u200B")) {
            letters.importCsv(HEAD + "\n" + row(typed) + "\n", "")
                    .statusCode(200)
                    .body("unchanged", equalTo(1));
            letters.list("?agencyCode=" + agency + "&letterNumber=" + typed).body("items", hasSize(1));
        }
        Api.statistics(agency, 2021).cell("T3.NEW_RECEIVED.TOTAL", 2);
    }

    @Test
    void words_of_ledgers_stand_for_codes_and_say_more_than_the_code() {
        String csv = HEAD + ",办结日期,办理结果\n"
                + row("W-1").replace("互联网", "网上申请").replace("自然人", "公民") + ",2021-03-19,政府信息不存在\n"
                + row("W-2").replace("互联网", "ＥＭＳ").replace("自然人", "律师事务所") + ",2021.3.20,来信人撤回\n";

        letters.importCsv(csv, "").statusCode(200).body("created", equalTo(2));

        letters.list("?agencyCode=" + agency + "&outcome=UNAVAIL_NOT_HELD")
                .body("items.outcomeDetail", contains("NOT_EXIST"))
                .body("items.channel", contains("ONLINE"));
        letters.list("?agencyCode=" + agency + "&outcome=OTHER_MISC")
                .body("items.outcomeDetail", contains("WITHDRAWN"))
                .body("items.senderKind", contains("LEGAL_SERVICE"))
                .body("items.channel", contains("REGISTERED_MAIL"));
    }

    private ValidatableResponse record() {
        String id = letters.list("?agencyCode=" + agency + "&letterNumber=R-1")
                .extract()
                .path("items[0].id");
        return letters.read(id).statusCode(200);
    }

    private String row(String number) {
        return number + "," + agency + ",互联网,自然人,2021-03-01";
    }
}
