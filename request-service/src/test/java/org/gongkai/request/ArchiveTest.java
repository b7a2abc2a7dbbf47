package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The file of an application: complete before it is archived, one ZIP whose hashes are right; and the receipt. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ArchiveTest {

    private static final byte[] ATTACHED = "%PDF-1.7\n身份证明".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_file_is_one_bundle_whose_hashes_are_right() throws Exception {
        PaperLife life = new PaperLife().inReview();
        life.then(
                        Role.CLERK,
                        "supplement-requests",
                        Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-04"))
                .then(Role.CLERK, "supplements", Map.of("on", "2026-03-05", "content", "2025年度"))
                .then(Role.CLERK, "acceptances", Map.of("on", "2026-03-05"))
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched()
                .served()
                .closed();
        Map<String, String> archived = Map.of("on", "2026-03-20", "archiveNumber", "2026-0001");
        life.send(Role.CLERK, "archivings", archived)
                .statusCode(409)
                .body("reason", equalTo("FILE_INCOMPLETE"))
                .body("detail", equalTo("卷内缺少文书：政府信息公开申请补正告知书、政府信息公开告知书、送达回证、政府信息公开审查呈批单、政府信息公开申请结案审批表"));
        life.as(Role.CLERK)
                .get(life.path("/documents"))
                .then()
                .body(
                        "missing",
                        equalTo(List.of("D04_SUPPLEMENT", "D20_GRANT", "D40_SERVICE", "D41_REVIEW", "D52_CLOSING")));
        life.made("D04_SUPPLEMENT", "2026-03-04", Map.of());
        life.made("D20_GRANT", "2026-03-12", Map.of());
        life.made("D41_REVIEW", "2026-03-12", Map.of());
        life.made("D40_SERVICE", "2026-03-16", Map.of());
        life.made("D52_CLOSING", "2026-03-16", Map.of());
        life.as(Role.CLERK)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E8%AF%81%E4%BB%B6.pdf")
                .body(ATTACHED)
                .post(life.path("/attachments"))
                .then()
                .statusCode(201);
        life.then(Role.CLERK, "archivings", archived);

        Map<String, byte[]> bundle = unzipped(life.as(Role.CLERK)
                .get(life.path("/archive"))
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray());

        assertThat(bundle.keySet())
                .containsExactlyInAnyOrder(
                        "index.pdf",
                        "documents/01-D04_SUPPLEMENT.pdf",
                        "documents/01-D04_SUPPLEMENT.docx",
                        "documents/02-D20_GRANT.pdf",
                        "documents/02-D20_GRANT.docx",
                        "documents/03-D41_REVIEW.pdf",
                        "documents/03-D41_REVIEW.docx",
                        "documents/04-D40_SERVICE.pdf",
                        "documents/04-D40_SERVICE.docx",
                        "documents/05-D52_CLOSING.pdf",
                        "documents/05-D52_CLOSING.docx",
                        "attachments/01.pdf",
                        "record.json",
                        "events.json",
                        "submission.json",
                        "manifest.json");
        assertThat(bundle.get("attachments/01.pdf")).isEqualTo(ATTACHED);
        JsonNode manifest = new ObjectMapper().readTree(bundle.get("manifest.json"));
        assertThat(manifest.path("entries")).hasSize(bundle.size() - 1).allSatisfy(entry -> {
            byte[] content = bundle.get(entry.path("name").asText());
            assertThat(entry.path("bytes").asInt()).isEqualTo(content.length);
            assertThat(entry.path("sha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        });
        assertThat(PaperLife.pdf(bundle.get("index.pdf")))
                .contains("卷内目录", "1政府信息公开申请补正告知书", "公复〔2026〕1号", "页次", "6附件：证件.pdf");
        JsonNode events = new ObjectMapper().readTree(bundle.get("events.json"));
        assertThat(events.findValuesAsText("step"))
                .startsWith("assign", "requestSupplement")
                .endsWith("archive");
        JsonNode arrived = new ObjectMapper().readTree(bundle.get("submission.json"));
        assertThat(arrived.path("arrivedOn").asText()).isEqualTo("2026-03-02");
        assertThat(arrived.path("evidence").toString()).contains("李某", "王某某");
        assertThat(arrived.path("form").path("requestedForm").asText()).isEqualTo("PAPER");
        assertThat(arrived.path("receiptBasis").asText()).contains("条例第三十一条");
        assertThat(new String(bundle.get("record.json"), StandardCharsets.UTF_8))
                .contains("王某某");
        life.as(Role.AUDITOR)
                .get("/api/v1/audit/request-service/entries?operation=READ_FILE&agencyCode=" + life.agency())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_file_without_documents_is_a_bundle_too_and_nobody_else_gets_it() throws IOException {
        PaperLife life = new PaperLife();
        Map<String, byte[]> bundle = unzipped(life.as(Role.REVIEWER)
                .get(life.path("/archive"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(bundle)
                .containsOnlyKeys("index.pdf", "record.json", "events.json", "submission.json", "manifest.json");
        life.as(Role.SUPERVISOR).get(life.path("/archive")).then().statusCode(403);
        new PaperLife().as(Role.CLERK).get(life.path("/archive")).then().statusCode(404);
    }

    @Test
    void what_nobody_has_agreed_to_is_in_the_file_and_a_draft_is_no_reply() throws Exception {
        PaperLife life = new PaperLife().processing();
        Map<String, Object> extension = Map.of("on", "2026-03-05", "days", 5, "reason", "检索量大");
        life.then(Role.CLERK, "extensions", extension)
                .then(Role.SIGNER, "pending-steps/1/refusals", Map.of("on", "2026-03-06", "comment", "可按期答复"))
                .then(Role.CLERK, "extensions", extension)
                .proposed(List.of(PaperLife.granted()));
        life.made("D20_GRANT", "2026-03-12", Map.of());

        Map<String, byte[]> bundle = unzipped(
                life.as(Role.CLERK).get(life.path("/archive")).then().extract().asByteArray());

        JsonNode proposals = new ObjectMapper().readTree(bundle.get("proposals.json"));
        assertThat(proposals.findValuesAsText("state")).containsExactly("REFUSED", "OPEN");
        assertThat(proposals.path(0).path("comment").asText()).isEqualTo("可按期答复");
        assertThat(proposals.path(0).path("decidedBy").asText()).isEqualTo("test-signer");
        assertThat(proposals.path(1).path("said").path("days").asInt()).isEqualTo(5);
        assertThat(PaperLife.pdf(bundle.get("index.pdf"))).contains("1政府信息公开告知书（草稿）", "2未同意的事项：延期答复", "3待批准的事项：延期答复");
    }

    @Test
    void who_has_number_and_code_gets_the_receipt_and_nobody_else() {
        PaperLife life = new PaperLife();
        int number = life.made("D03_RECEIPT", "2026-03-02", Map.of());
        String receipt = life.pdf(number);
        String code = receipt.replaceAll(".*查询码：([2-9A-Z]{12}).*", "$1");
        String receiptNumber =
                life.as(Role.CLERK).get(life.path("")).then().extract().path("receiptNumber");

        byte[] own = given().header("Query-Code", code)
                .get("/api/v1/public/applications/" + receiptNumber + "/receipt")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        assertThat(PaperLife.pdf(own)).contains("登记回执", "王某某：", "查询码：" + code, receiptNumber);
        given().header("Query-Code", "22222222222A")
                .get("/api/v1/public/applications/" + receiptNumber + "/receipt")
                .then()
                .statusCode(404);
        given().get("/api/v1/public/applications/" + receiptNumber + "/receipt")
                .then()
                .statusCode(400);
        assertThat(life.pdf(life.made("D03_RECEIPT", "2026-03-03", Map.of()))).contains("查询码：提交申请时已告知");
    }

    /** What the receipt says holds for numbers of offices too, which do not tell whose they are, and for parts. */
    @Test
    void a_number_of_an_office_is_followed_with_the_code_of_its_receipt_and_so_are_its_parts() {
        LifeForTests life = LifeForTests.received(Api.agency("230505"), null, "2026-03-02");
        String number = life.read().extract().path("receiptNumber");
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        life.step(Role.SIGNER, "splits", Map.of("on", "2026-03-03", "parts", List.of("决算", "预算")));
        String part = life.read().extract().path("handling.parts[0].id");
        String code = receiptCode(part);
        assertThat(code).hasSize(12);
        assertThat(receiptCode(life.id())).isEqualTo("提交申请时已告知");

        for (String followed : List.of(number, number + "-2")) {
            follow(followed, code).statusCode(200).body("receiptNumber", equalTo(followed));
            follow(followed, "22222222222A").statusCode(404);
        }
        follow(number + "-3", code).statusCode(404);
        follow("L-0-0-0", code).statusCode(404);
    }

    /** The sheet of registration says what the day rests on, as it stands. */
    @Test
    void the_sheet_of_registration_follows_a_correction_of_the_receipt() {
        LifeForTests life = LifeForTests.received(Api.agency("230505"), null, "2026-03-02");
        assertThat(paper(life.id(), "D02_REGISTER", "2026-03-03")).contains("2026年3月2日", "当面提交之日（台账登记，未附凭据）");
        life.step(
                Role.SIGNER,
                "receipt-corrections",
                Map.of("on", "2026-03-03", "receivedOn", "2026-02-27", "evidence", "收条", "reason", "登记有误"));
        assertThat(paper(life.id(), "D02_REGISTER", "2026-03-03")).contains("2026年2月27日", "更正为2026-02-27，凭据：收条");
    }

    private static ValidatableResponse follow(String number, String code) {
        return given().header("Query-Code", code)
                .get("/api/v1/public/applications/" + number)
                .then();
    }

    /** What the receipt that is made for an application says of the code. */
    private static String receiptCode(String application) {
        return paper(application, "D03_RECEIPT", "2026-03-03").replaceAll(".*查询码：([^。]*)。.*", "$1");
    }

    private static String paper(String application, String code, String on) {
        String documents = "/api/v1/applications/" + application + "/documents";
        int number = LifeForTests.as(Role.CLERK)
                .body(Map.of("code", code, "on", on))
                .post(documents)
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        return PaperLife.pdf(LifeForTests.as(Role.CLERK)
                .get(documents + "/" + number + ".pdf")
                .asByteArray());
    }

    @Test
    void what_is_not_received_yet_has_no_receipt() {
        String agency = Api.agency("230505");
        var filed = given().contentType("application/json")
                .body(Map.of(
                        "agencyCode", agency,
                        "applicantKind", "NATURAL_PERSON",
                        "applicantName", "王某某",
                        "applicantIdNumber", "310101199003077915",
                        "applicantPhone", "13800001111",
                        "subject", "决算",
                        "description", "2025年度部门决算"))
                .post("/api/v1/public/applications")
                .then()
                .statusCode(201)
                .extract();
        given().header("Query-Code", filed.<String>path("queryCode"))
                .get("/api/v1/public/applications/" + filed.path("arrivalNumber") + "/receipt")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-refused"));
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
