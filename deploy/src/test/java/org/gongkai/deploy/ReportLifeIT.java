package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report over the whole stack: from registers to publication, traced, drifted, amended, and checked offline. */
@SharedStack
class ReportLifeIT {

    @TempDir
    Path folder;

    @Test
    void a_report_is_published_traced_and_amended() throws Exception {
        String agency = Gateway.agency("670000", "某市政府办公厅");
        String report = "/api/v1/annual-reports/" + agency + "/2023";
        String published = "/api/v1/public/annual-reports/" + agency + "/2023";
        Gateway.importCsv("applications", """
                receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome
                2023-1,%s,ONLINE,NATURAL_PERSON,2023-02-01,2023-02-20,GRANTED
                2023-2,%s,ONLINE,ENTERPRISE,2023-03-01,2023-03-20,PARTIAL
                """.formatted(agency, agency), "").statusCode(200);
        ReportSteps.publish(report);

        String first = Gateway.anonymous()
                .get(published + ".json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        entries(report, "T3.GRANTED.NATURAL_PERSON", 1).body("items.record.number", contains("2023-1"));
        correctOutcome(agency, "2023-1", "DENY_PROCESS");

        entries(report, "T3.GRANTED.NATURAL_PERSON", 1).body("items.record.number", contains("2023-1"));
        Gateway.request()
                .get(report + "/drift")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("cells.cellId", hasItem("T3.DENY_PROCESS.NATURAL_PERSON"))
                .body("cells.find { it.cellId == 'T3.GRANTED.NATURAL_PERSON' }.reported", equalTo(1))
                .body("cells.find { it.cellId == 'T3.GRANTED.NATURAL_PERSON' }.now", equalTo(0))
                .body("cells.find { it.cellId == 'T3.GRANTED.NATURAL_PERSON' }.records.number", contains("2023-1"));
        assertThat(Gateway.anonymous().get(published + ".json").asString()).isEqualTo(first);

        ReportSteps.step("CLERK", report, "amendments", "{\"reason\": \"一件申请的办理结果登记有误\"}");
        ReportSteps.step("CLERK", report, "submissions", "{}");
        ReportSteps.step("SIGNER", report, "finalizations", "{\"acknowledgeWarnings\": true}");
        ReportSteps.step("SIGNER", report, "publications", "{}");
        Gateway.anonymous()
                .get(published + "/comparison?withVersion=1")
                .then()
                .statusCode(200)
                .body("cells.cellId", hasItem("T3.GRANTED.NATURAL_PERSON"))
                .body("cells.find { it.cellId == 'T3.DENY_PROCESS.NATURAL_PERSON' }.difference", equalTo(1));
        entries(report + "?version=1", "T3.GRANTED.NATURAL_PERSON", 1);
        // The entry and the one that takes it back.
        entries(report, "T3.GRANTED.NATURAL_PERSON", 2).body("items.amount.sum()", equalTo(0));
        Gateway.request().get(report + "/drift").then().body("cells", hasSize(0));
        verifiesOffline(first, Gateway.anonymous().get("/.well-known/jwks.json").asString());
        audited(agency);
    }

    @Test
    void an_application_is_answered_disputed_answered_anew_and_reported_and_each_service_hears_of_the_other() {
        String agency = Gateway.agency("670300", "某局");
        DisputedApplication one = new DisputedApplication(agency, "2025-诉1");
        one.reply();
        one.sue();
        one.awaitFlags("DISPUTED", "HOLD");
        one.awaitTerm("T_COURT_FIRST", "2025-10-09");
        one.takeDayOff("2025-10-09");
        one.awaitTerm("T_COURT_FIRST", "2025-10-10");
        one.takeEvidence().body("sha256", matchesPattern("[0-9a-f]{64}"));
        one.revoke();
        one.awaitFlags("HOLD", "REDECISION");
        one.read().body("handling.subCases.rounds[0].dueOn", equalTo("2025-07-31"));
        one.draftTheSame().statusCode(400).body("reason", equalTo("SAME_DECISION"));
        one.replyAgain();
        one.awaitFollowUp("2025-07-04");
        one.awaitFlags();

        one.caseFile()
                .body("tellings.kind", contains("OPENED", "ENDED", "ORDERED"))
                .body("tellings.state", contains("TAKEN", "TAKEN", "TAKEN"))
                .body("findings", hasSize(0))
                .body("stage", equalTo("ENDED"));
        Map<String, Object> cells = Gateway.cells(agency, 2025, "");
        assertThat(cells)
                .containsEntry("T3.NEW_RECEIVED.NATURAL_PERSON", 1)
                .containsEntry("T3.GRANTED.NATURAL_PERSON", 1)
                .containsEntry("T3.CARRIED_OUT.TOTAL", 0)
                .containsEntry("T4.LITIGATION_DIRECT.CORRECTED", 1)
                .containsEntry("T4.LITIGATION_DIRECT.TOTAL", 1);
    }

    @Test
    void what_was_published_before_is_read_and_filed_and_this_year_is_held_against_it() throws IOException {
        String elsewhere = Gateway.agency("670200", "另一局");
        String agency = Gateway.agency("670100", "某局");
        documents(elsewhere, "2021-03-01", 4);
        documents(agency, "2022-05-01", 1);
        byte[] pdf = Gateway.request()
                .get("/api/v1/annual-reports/" + elsewhere + "/2021.pdf")
                .asByteArray();

        Response reading =
                Gateway.request().contentType("application/pdf").body(pdf).post("/api/v1/report-readings");
        ObjectNode read =
                (ObjectNode) new ObjectMapper().readTree(reading.asString()).get("report");
        read.remove("agency");
        String filing = "{\"report\": " + read + ", \"publishedOn\": \"2022-01-20\"}";
        ReportSteps.post("REVIEWER", "/api/v1/annual-reports/" + agency + "/2021", "filings", filing)
                .statusCode(201);

        // Four were in force, one was issued; the registers know of one alone.
        Gateway.request()
                .get("/api/v1/annual-reports/" + agency + "/2022.json")
                .then()
                .statusCode(200)
                .body("findings.find { it.rule == 'V7' }.expected", equalTo(5))
                .body("findings.find { it.rule == 'V7' }.actual", equalTo(1))
                .body("findings.rule", hasItem("G4"));
    }

    @Test
    void a_thorough_check_asks_the_registers_what_no_figure_tells() {
        String agency = Gateway.agency("670300", "某区政府办");
        Gateway.importCsv("applications", """
                receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome
                2023-1,%s,ONLINE,NATURAL_PERSON,2023-02-01,2023-03-01,GRANTED
                2023-2,%s,ONLINE,NATURAL_PERSON,2023-02-01,2023-03-02,GRANTED
                """.formatted(agency, agency), "").statusCode(200);
        Gateway.importCsv("disclosures", """
                agencyCode,column,title,publishedOn,article20Item,indexNumber
                %s,行政许可,许可结果,2023-04-01,A20_05,
                """.formatted(agency), "").statusCode(200);

        // The 1st of March is the twentieth working day.
        Gateway.request()
                .get("/api/v1/annual-reports/" + agency + "/2023/findings")
                .then()
                .statusCode(200)
                .body("items.find { it.rule == 'V19' }.actual", equalTo(1))
                .body("items.find { it.rule == 'K20' }.expected", equalTo(1))
                .body("items.find { it.rule == 'K27' }.actual", equalTo(1));
    }

    private static void documents(String agency, String issuedOn, int count) {
        StringBuilder csv = new StringBuilder("documentNumber,agencyCode,title,kind,issuedOn\n");
        for (int number = 1; number <= count; number++) {
            csv.append("某发%d号,%s,某办法,NORMATIVE_DOCUMENT,%s%n".formatted(number, agency, issuedOn));
        }
        Gateway.importCsv("normative-documents", csv.toString(), "").statusCode(200);
    }

    /** The downloaded report is good, and no byte of it can be changed. */
    private void verifiesOffline(String report, String keys) throws Exception {
        Path file = Files.writeString(folder.resolve("report.json"), report);
        Path keyFile = Files.writeString(folder.resolve("keys.json"), keys);
        assertThat(verify(file, keyFile)).isZero();
        Path kept = folder.resolve("kept.json");
        Path fetched = Files.writeString(
                folder.resolve("fetched.json"),
                Gateway.anonymous().get("/.well-known/report-keys.json").asString());
        assertThat(verifyReport("--keep", kept.toString(), fetched.toString())).isZero();
        assertThat(verify(file, kept)).isZero();
        Files.writeString(file, report.replace("没有收取信息处理费", "没有收取信息处理费用"));
        assertThat(verify(file, keyFile)).isEqualTo(1);
        Files.writeString(file, report.replaceFirst("\"signature\":\"[^\"]*\"", "\"signature\":null"));
        assertThat(verify(file, keyFile)).isEqualTo(2);
        signedFor(report, JsonPath.from(report).getString("agency.code"), 0);
        signedFor(report, "another", 1);
    }

    /** Nobody signs for another office, with however good a key. */
    private void signedFor(String report, String agencyCode, int verdict) throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID(agencyCode + ".1").generate();
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(report);
        ObjectNode content = json.deepCopy();
        content.remove(List.of("status", "publishedAt", "sha256", "signature"));
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new Payload(new JsonCanonicalizer(content.toString()).getEncodedUTF8()));
        jws.sign(new RSASSASigner(key));
        json.put("signature", jws.serialize(true));
        Path file = Files.writeString(folder.resolve("signed.json"), json.toString());
        Path keys = Files.writeString(folder.resolve("signer.json"), new JWKSet(key).toString());
        assertThat(verify(file, keys)).as(agencyCode).isEqualTo(verdict);
    }

    private static int verify(Path report, Path keys) throws IOException, InterruptedException {
        return verifyReport(report.toString(), keys.toString());
    }

    private static int verifyReport(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of("verify-report").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output).isTrue();
        return process.exitValue();
    }

    private static ValidatableResponse entries(String report, String cell, int count) {
        String[] parts = report.split("\\?", 2);
        return Gateway.request()
                .get(parts[0] + "/cells/" + cell + "/entries" + (parts.length == 2 ? "?" + parts[1] : ""))
                .then()
                .statusCode(200)
                .body("items", hasSize(count));
    }

    private static void correctOutcome(String agency, String receiptNumber, String outcome) {
        JsonPath found = Gateway.request()
                .get("/api/v1/applications?agencyCode=" + agency + "&receiptNumber=" + receiptNumber)
                .jsonPath();
        String application = "/api/v1/applications/" + found.getString("items[0].id");
        String tag = Gateway.request().get(application).then().extract().header("ETag");
        Gateway.request()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("outcome", outcome, "reason", "登记有误"))
                .patch(application)
                .then()
                .statusCode(200);
    }

    private static void audited(String agency) {
        Gateway.audited("report-gateway", agency);
        Gateway.request()
                .get("/api/v1/audit/report-gateway/entries?agencyCode=" + agency + "&operation=FINALIZE_REPORT")
                .then()
                .body("items", hasSize(2))
                .body("items.after.status", contains("FINAL", "FINAL"));
    }
}
