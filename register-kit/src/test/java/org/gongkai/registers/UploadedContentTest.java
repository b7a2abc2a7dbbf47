package org.gongkai.registers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.testing.PostgresForTests;

/** An upload is what its content says, whatever its header says. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UploadedContentTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @CsvSource({
        "text/csv,             '%PDF-1.7 %âãÏÓ',                application/pdf",
        "application/x-ndjson, '%PDF-1.7 %âãÏÓ',                application/pdf",
        "text/csv,             'MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004', application/x-",
        "text/csv,             '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', image/png",
        "text/csv,             '{\\rtf1 x}',                    application/rtf"
    })
    void something_else_is_refused(String mediaType, String content, String found) {
        LettersForTests.LETTERS
                .importFile(mediaType, content.getBytes(StandardCharsets.ISO_8859_1), "")
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"))
                .body("detail", containsString(found));
    }

    @Test
    void a_workbook_is_no_ledger_of_text_and_text_no_workbook() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("x"));
        }
        LettersForTests.LETTERS.importFile("text/csv", zip.toByteArray(), "").statusCode(415);
        LettersForTests.LETTERS
                .importFile(XLSX, "letterNumber\n1\n".getBytes(StandardCharsets.UTF_8), "")
                .statusCode(400)
                .body("type", equalTo("/problems/unreadable-file"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "GBK"})
    void a_chinese_ledger_in_any_of_its_charsets_is_text(String charset) {
        LettersForTests mine = new LettersForTests();
        String csv = "登记编号,统一社会信用代码,申请渠道,来信人类型,收到日期,申请事项\n文-1," + mine.agency() + ",互联网,自然人,2021-03-01,部门决算\n";
        LettersForTests.LETTERS
                .importFile("text/csv; charset=" + charset, csv.getBytes(Charset.forName(charset)), "")
                .statusCode(200)
                .body("created", equalTo(1));
    }
}
