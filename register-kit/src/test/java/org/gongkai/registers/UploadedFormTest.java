package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.NoisyFiles;

/** Files as browsers send them, and as nobody should. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UploadedFormTest {

    private static final String PATH = "/api/v1/letters/imports";
    private static final int NOISY = 40;

    private String csv;
    private String agency;

    @BeforeEach
    void aFileOfOneRow() {
        agency = new LettersForTests().agency();
        csv = "登记编号,统一社会信用代码,申请渠道,来信人类型,收到日期\n表-1," + agency + ",互联网,自然人,2023-07-04\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/csv\r\n",
                "Content-Type: application/vnd.ms-excel\r\n",
                "Content-Type: application/octet-stream\r\n",
                "Content-Type: TEXT/CSV; CHARSET=UTF-8\r\n",
                "Content-Type: \r\n",
                "Content-Type: nonsense\r\n",
                ""
            })
    void a_form_brings_a_file_whatever_its_part_says(String contentType) {
        form("form-data; name=\"file\"; filename=\"台账.csv\"", contentType, csv.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @Test
    void a_workbook_is_known_by_its_content() throws IOException {
        byte[] workbook = xls();

        for (String type : new String[] {
            "application/octet-stream",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "Application/VND.MS-Excel"
        }) {
            LettersForTests.LETTERS
                    .importFile(type, workbook, "")
                    .statusCode(200)
                    .body("received", equalTo(1));
        }
        form("form-data; name=\"file\"; filename=\"a.xls\"", "", workbook)
                .statusCode(200)
                .body("unchanged", equalTo(1));
    }

    @Test
    void what_browsers_call_a_workbook_may_be_text() {
        LettersForTests.LETTERS
                .importFile("application/vnd.ms-excel", csv.getBytes(StandardCharsets.UTF_8), "")
                .statusCode(200)
                .body("created", equalTo(1));
        LettersForTests.LETTERS
                .importFile(
                        "application/vnd.ms-excel",
                        "<html><table><tr><td>a</td></tr></table></html>".getBytes(StandardCharsets.UTF_8),
                        "")
                .statusCode(415);
    }

    @Test
    void a_form_without_its_one_file_is_refused() {
        form("form-data; name=\"other\"; filename=\"a.csv\"", "", csv.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("file"));
        for (String body : new String[] {
            "no form at all", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbreaks off"
        }) {
            Api.file("multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8))
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-request"));
        }
        Api.file("multipart/form-data", csv.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                 | /api/v1/letters/imports | 415
        ``                 | /api/v1/letters         | 400
        nonsense           | /api/v1/letters/imports | 415
        nonsense           | /api/v1/letters         | 415
        /                  | /api/v1/letters/imports | 415
        text/              | /api/v1/letters/imports | 415
        text/csv; charset  | /api/v1/letters/imports | 415
        text/csv; =        | /api/v1/letters/imports | 415
        text/csv;charset=" | /api/v1/letters/imports | 415
        ;;;                | /api/v1/letters         | 415
        """)
    void a_content_type_that_is_none_is_no_failure(String contentType, String path, int status) throws IOException {
        assertThat(statusOf(path, "Content-Type: " + contentType + "\r\n")).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999",
                "1e999999999",
                "1e-999999999",
                "1e999999999999999999",
                "-1e-99999999",
                "123456789012345678901234567890"
            })
    void a_number_beyond_all_measure_is_refused_and_nothing_else(String number) {
        String line = "{\"letterNumber\": \"大-1\", \"agencyCode\": \"" + agency + "\", \"feeYuan\": " + number + "}\n";
        String id = new LettersForTests().receive("NATURAL_PERSON", "2023-07-04");

        LettersForTests.LETTERS
                .importFile("application/x-ndjson", line.getBytes(StandardCharsets.UTF_8), "")
                .statusCode(422);
        for (String body : new String[] {
            "{\"feeYuan\": " + number + ", \"reason\": \"x\"}", "{\"subject\": " + number + ", \"reason\": \"x\"}"
        }) {
            Api.json(body)
                    .header("If-Match", "\"1\"")
                    .patch("/api/v1/letters/" + id)
                    .then()
                    .statusCode(400);
            Api.json(body).post("/api/v1/letters").then().statusCode(400);
        }
    }

    @ParameterizedTest
    @EnumSource(ImportFile.Kind.class)
    void a_damaged_file_is_read_or_refused(ImportFile.Kind kind) {
        for (int seed = 1; seed <= NOISY; seed++) {
            int status = LettersForTests.LETTERS
                    .importFile(
                            switch (kind) {
                                case CSV -> "text/csv";
                                case NDJSON -> "application/x-ndjson";
                                case XLSX, XLS, ODS -> "application/octet-stream";
                            },
                            NoisyFiles.file(kind, seed),
                            "?partial=true&dryRun=true")
                    .extract()
                    .statusCode();

            assertThat(status).as("seed %d of %s", seed, kind).isIn(200, 400, 415, 422);
        }
    }

    private byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("台账");
            String[] lines = csv.split("\n");
            for (int i = 0; i < lines.length; i++) {
                Row row = sheet.createRow(i);
                String[] values = lines[i].split(",");
                for (int column = 0; column < values.length; column++) {
                    row.createCell(column).setCellValue(values[column]);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static ValidatableResponse form(String disposition, String contentType, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--grenze\r\nContent-Disposition: " + disposition + "\r\n" + contentType + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--grenze--\r\n".getBytes(StandardCharsets.UTF_8));
        return Api.file("multipart/form-data; boundary=grenze", body.toByteArray())
                .post(PATH)
                .then();
    }

    /** The status of a request whose header no client would write, sent over a socket of its own. */
    private int statusOf(String path, String header) throws IOException {
        byte[] body = csv.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n" + header
                                    + "Authorization: Bearer " + IssuerForTests.token(Role.CLERK)
                                    + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
