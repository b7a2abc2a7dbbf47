package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Files of letters: every format, every charset, and files that are none. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportFilesTest {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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

    /** What JSON may not be, a ledger may: an import names a limit of its own. */
    @Test
    void a_file_may_be_larger_than_json() {
        StringBuilder csv = new StringBuilder(HEAD.replace("\n", ",description\n"));
        for (int i = 0; i < 400; i++) {
            csv.append("%d,%s,ONLINE,NATURAL_PERSON,2021-03-01,,,%s\n".formatted(i, agency, "x".repeat(4_000)));
        }

        letters.importCsv(csv.toString(), "?dryRun=true").statusCode(200).body("created", equalTo(400));
    }

    @ParameterizedTest(name = "{0} declared as {1}")
    @CsvSource({
        "UTF-8, text/csv; charset=UTF-8",
        "UTF-8, text/csv",
        "GBK, text/csv; charset=GBK",
        "GBK, text/csv",
        "GB18030, text/csv; charset=gb2312",
        "UTF-16, text/csv; charset=UTF-16"
    })
    void chinese_heads_and_labels_are_read_in_any_order_and_charset(String charset, String mediaType) {
        String csv = "办理结果,收到日期,办结日期,来信人类型,登记编号,统一社会信用代码,申请渠道,来信人,信息处理费,缴费日期\n"
                + "（一）予以公开,2021/3/1,2021年3月19日,自然人,甲-1," + agency + ",互联网,王某,100.5,2021.3.5\n"
                + "\"1. 属于国家秘密\",2021-3-1,2021-03-20,法律服务机构,甲-2," + agency + ",当面提交,,,\n"
                + ",2021-12-30,,商业企业,甲-3," + agency + ",挂号信函,,,\n";

        letters.importFile(mediaType, csv.getBytes(Charset.forName(charset)), "")
                .statusCode(200)
                .body("received", equalTo(3))
                .body("created", equalTo(3));

        Api.statistics(agency, 2021)
                .cell("T3.GRANTED.NATURAL_PERSON", 1)
                .cell("T3.DENY_STATE_SECRET.LEGAL_SERVICE", 1)
                .cell("T3.CARRIED_OUT.ENTERPRISE", 1)
                .response()
                .body("processingFees.amountYuan", equalTo("100.50"));
        letters.list("?agencyCode=" + agency + "&letterNumber=甲-1").body("items[0].senderName", equalTo("王*"));
    }

    @Test
    void a_byte_order_mark_and_quoted_line_breaks_belong_to_no_value() {
        String csv = "\uFEFFletterNumber,agencyCode,channel,senderKind,receivedOn,subject\r\n" + "B-1," + agency
                + ",ONLINE,RESEARCH,2021-03-01,\"第一行\r\n第二行, \"\"引号\"\" \\N \\.\t|\"\r\n";

        letters.importFile(CSV, csv.getBytes(StandardCharsets.UTF_8), "").body("created", equalTo(1));

        letters.list("?agencyCode=" + agency)
                .body("items[0].letterNumber", equalTo("B-1"))
                .body("items[0].subject", equalTo("第一行\n第二行, \"引号\" \\N \\.\t|"));
    }

    @Test
    void lines_of_json_are_read() {
        String lines = """
                {"letterNumber": "N-1", "agencyCode": "%1$s", "channel": "FAX", "senderKind": "RESEARCH", "receivedOn": "2021-03-01"}

                {"登记编号": "N-2", "统一社会信用代码": "%1$s", "申请渠道": "ORAL", "来信人类型": "其他", "收到日期": "2021-03-02", "信息处理费": 30, "缴费日期": "2021-03-08", "outcome": null}
                """.formatted(agency);

        letters.importFile(NDJSON, lines.getBytes(StandardCharsets.UTF_8), "").body("created", equalTo(2));

        Api.statistics(agency, 2021)
                .cell("T3.NEW_RECEIVED.RESEARCH", 1)
                .cell("T3.NEW_RECEIVED.OTHER_ORG", 1)
                .response()
                .body("processingFees.amountYuan", equalTo("30.00"));
    }

    @Test
    void a_spreadsheet_with_real_dates_and_numbers_is_read() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            String[] heads = {"登记编号", "统一社会信用代码", "申请渠道", "来信人类型", "收到日期", "办结日期", "办理结果", "信息处理费"};
            for (int column = 0; column < heads.length; column++) {
                sheet.value(0, column, heads[column]);
            }
            sheet.value(1, 0, 2021001);
            sheet.value(1, 1, agency);
            sheet.value(1, 2, "互联网");
            sheet.value(1, 3, "自然人");
            sheet.value(1, 4, LocalDate.of(2021, 3, 1));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
            sheet.value(1, 5, "2021年3月19日");
            sheet.value(1, 6, "予以公开");
            sheet.value(1, 7, 120.5);
        }

        letters.importFile(XLSX, file.toByteArray(), "").statusCode(200).body("created", equalTo(1));

        letters.list("?agencyCode=" + agency)
                .body("items[0].letterNumber", equalTo("2021001"))
                .body("items[0].receivedOn", equalTo("2021-03-01"))
                .body("items[0].feeYuan", equalTo("120.50"));
    }

    @Test
    void a_file_that_cannot_be_read_is_refused() {
        byte[] neither = {'a', (byte) 0xFF, (byte) 0xFF, 'b'};

        unreadable(letters.importFile(CSV, neither, ""));
        unreadable(letters.importFile(CSV, new byte[0], ""));
        unreadable(letters.importFile("text/csv; charset=UTF-8", "登记".getBytes(Charset.forName("GBK")), ""));
        unreadable(letters.importFile(XLSX, "no spreadsheet".getBytes(StandardCharsets.UTF_8), ""));
        unreadable(letters.importFile(XLSX, noise(50_000), ""));
        rejected(letters.importFile(NDJSON, "{\"a\": 1}\n[]\nnonsense\n".getBytes(StandardCharsets.UTF_8), ""))
                .body("received", equalTo(3))
                .body("findings[0].code", equalTo("UNKNOWN_COLUMN"))
                .body("findings[2].row", equalTo(3))
                .body("findings[2].code", equalTo("MALFORMED_JSON"));
        letters.importFile("text/csv; charset=klingon", new byte[] {1}, "")
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
        letters.importCsv(HEAD, "?partial=perhaps").statusCode(400);
        letters.importCsv(HEAD, "?onConflict=ignore").statusCode(400);
    }

    @Test
    void a_file_of_noise_is_refused_whatever_it_holds() {
        for (int seed = 1; seed <= 20; seed++) {
            byte[] noise = new byte[2_000];
            new Random(seed).nextBytes(noise);
            for (String mediaType : new String[] {CSV, NDJSON, XLSX}) {
                int status = letters.importFile(mediaType, noise, "?partial=true")
                        .extract()
                        .statusCode();

                assertThat(status).as("seed %d of %s", seed, mediaType).isIn(200, 400, 415, 422);
            }
        }
        assertThat(mine.count()).isZero();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        noise[0] = 'P';
        noise[1] = 'K';
        noise[2] = 3;
        noise[3] = 4;
        return noise;
    }

    private static ValidatableResponse rejected(ValidatableResponse answer) {
        return answer.statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/import-rejected"));
    }

    private static void unreadable(ValidatableResponse answer) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unreadable-file"));
    }
}
