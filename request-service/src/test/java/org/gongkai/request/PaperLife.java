package org.gongkai.request;

import static io.restassured.RestAssured.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.registers.testing.Api;

/** An application that arrived with all that Art. 29 asks for, and is led from step to step; each role is another account. */
public final class PaperLife {

    private final String agency;
    private final String id;
    private final int year;

    /** Received by hand on 2 March 2026. */
    public PaperLife() {
        this(Api.agency("230505"), "IN_PERSON");
    }

    /** Likewise, of a body. */
    public PaperLife(String agency) {
        this(agency, "IN_PERSON");
    }

    PaperLife(String agency, String channel) {
        this(agency, channel, 2026);
    }

    /** Received on 2 March of a year. */
    PaperLife(String agency, String channel, int year) {
        this(agency, channel, year, null);
    }

    /**
     * Likewise.
     *
     * @param confirmedBy what people call who confirms the receipt; null where the sign-in does not say
     */
    PaperLife(String agency, String channel, int year, String confirmedBy) {
        this.agency = agency;
        this.year = year;
        Map<String, Object> form = new HashMap<>(Map.of(
                "applicantKind", "NATURAL_PERSON",
                "applicantName", "王某某",
                "applicantIdNumber", "310101199003077915",
                "applicantPhone", "13800001111",
                "subject", "2025年度部门决算",
                "description", "申请公开2025年度部门决算表及说明",
                "requestedForm", "PAPER",
                "route", "MAIL"));
        ValidatableResponse arrived = as(Role.CLERK)
                .contentType("application/json")
                .body(Map.of(
                        "agencyCode", agency,
                        "channel", channel,
                        "arrivedOn", year + "-03-02",
                        "evidence",
                                channel.equals("FAX")
                                        ? Map.of("sender", "0469-4340205", "receivedBy", "李某")
                                        : Map.of("receivedBy", "李某", "signedBy", "王某某"),
                        "form", form))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        if (channel.equals("IN_PERSON")) {
            id = arrived.extract().path("applicationId");
        } else {
            String submission = arrived.extract().path("id");
            RequestSpecification clerk = confirmedBy == null ? as(Role.CLERK) : named(Role.CLERK, agency, confirmedBy);
            id = clerk.contentType("application/json")
                    .body(Map.of("on", year + "-03-02", "way", "PHONE", "note", "本人接听"))
                    .post("/api/v1/submissions/" + submission + "/receipt-confirmations")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("applicationId");
        }
    }

    /** One whose receipt both sides have confirmed. */
    static PaperLife confirmed() {
        return new PaperLife(Api.agency("230505"), "FAX");
    }

    public String agency() {
        return agency;
    }

    /** The number that it got with its receipt. */
    public String receiptNumber() {
        return as(Role.CLERK).get(path("")).then().extract().path("receiptNumber");
    }

    public String id() {
        return id;
    }

    /** Takes a step that may be taken. */
    public PaperLife then(Role role, String step, Map<String, ?> body) {
        send(role, step, body).statusCode(200);
        return this;
    }

    /** Takes a step that somebody else agrees to. */
    public PaperLife agreed(String step, Map<String, ?> body) {
        then(Role.CLERK, step, body);
        int number = as(Role.CLERK).get(path("")).then().extract().path("handling.pending[0].number");
        return then(Role.SIGNER, "pending-steps/" + number + "/approvals", Map.of("on", body.get("on")));
    }

    public ValidatableResponse send(Role role, String step, Map<String, ?> body) {
        return as(role).contentType("application/json")
                .body(body)
                .post(path("/" + step))
                .then();
    }

    public PaperLife inReview() {
        return then(Role.CLERK, "assignments", Map.of("on", year + "-03-03", "handler", "李某", "unit", "档案科"));
    }

    public PaperLife processing() {
        return inReview().then(Role.CLERK, "acceptances", Map.of("on", year + "-03-04"));
    }

    public PaperLife proposed(List<Map<String, Object>> parts) {
        return then(Role.CLERK, "proposals", Map.of("on", year + "-03-10", "parts", parts));
    }

    public PaperLife reviewed() {
        return then(Role.REVIEWER, "reviews", Map.of("on", year + "-03-11", "kind", "SECRECY", "opinion", "不涉及国家秘密"))
                .then(Role.REVIEWER, "reviews", Map.of("on", year + "-03-11", "kind", "LEGAL"));
    }

    public PaperLife approved() {
        return then(Role.SIGNER, "approvals", Map.of("on", year + "-03-12"));
    }

    public PaperLife dispatched() {
        return then(
                Role.CLERK, "dispatches", Map.of("on", year + "-03-13", "way", "POST", "trackingNumber", "EMS1234567"));
    }

    public PaperLife served() {
        return then(Role.CLERK, "deliveries", Map.of("on", year + "-03-16", "result", "SERVED", "proof", "本人签收"));
    }

    public PaperLife closed() {
        return then(Role.CLERK, "closings", Map.of("on", year + "-03-16"));
    }

    /** A part that is granted, with its evidence. */
    public static Map<String, Object> granted() {
        return part("GRANTED", "PROVIDED", Map.of("attachments", "2025年度部门决算表", "deliveryForm", "纸质，邮寄"));
    }

    /** A part with what every outcome asks for, and more. */
    public static Map<String, Object> part(String outcome, String detail, Map<String, String> elements) {
        Map<String, Object> part = new HashMap<>(Map.of(
                "text", "部门决算",
                "outcome", outcome,
                "law", "《中华人民共和国政府信息公开条例》第十六条第一款",
                "facts", "经查，该信息属于内部管理信息",
                "evidence", "公开后影响内部管理"));
        if (outcome.equals("DENY_LAW_PROHIBITED")) {
            part.put("law", "《中华人民共和国统计法》第九条");
        }
        if (detail != null) {
            part.put("detail", detail);
        }
        part.put("elements", elements);
        if (outcome.equals("GRANTED") || outcome.startsWith("REFUSE") || outcome.startsWith("UNAVAIL")) {
            part.remove("law");
        }
        return part;
    }

    /** Asks for a document. */
    public ValidatableResponse document(String code, String on, Map<String, String> elements) {
        return as(Role.CLERK)
                .contentType("application/json")
                .body(Map.of("code", code, "on", on, "elements", elements))
                .post(path("/documents"))
                .then();
    }

    /** Makes one, and answers its number. */
    public int made(String code, String on, Map<String, String> elements) {
        return document(code, on, elements).statusCode(201).extract().path("number");
    }

    /** What the PDF of one says, without the ends of lines. */
    public String pdf(int number) {
        return pdf(file(number, "pdf"));
    }

    public static String pdf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("— \\d+ —", "")
                    .replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the Word document of one says, likewise. */
    public String docx(int number) {
        return docx(file(number, "docx"));
    }

    public static String docx(byte[] file) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText().replaceAll("— *(PAGE)? *—", "").replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] file(int number, String suffix) {
        return as(Role.CLERK)
                .get(path("/documents/" + number + "." + suffix))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    public String path(String below) {
        return "/api/v1/applications/" + id + below;
    }

    /** A request of somebody whose sign-in says what people call them. */
    static RequestSpecification named(Role role, String agency, String name) {
        String token = IssuerForTests.token(
                IssuerForTests.claims(role).claim("agency", agency).claim("name", name));
        return given().header("Accept-Language", "zh-CN").header("Authorization", "Bearer " + token);
    }

    public RequestSpecification as(Role role) {
        String token = role == Role.AUDITOR ? IssuerForTests.token(role) : IssuerForTests.tokenOfAgency(role, agency);
        return given().header("Accept-Language", "zh-CN").header("Authorization", "Bearer " + token);
    }
}
