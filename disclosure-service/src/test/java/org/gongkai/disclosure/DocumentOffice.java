package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.registers.testing.Api;

/** An office that makes documents, as the tests of documents speak for it. */
record DocumentOffice(String agency) {

    private static final Api REGISTER = new Api("normative-documents");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    static DocumentOffice in(String regionCode) {
        return new DocumentOffice(Api.agency(regionCode));
    }

    RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, agency))
                .contentType(ContentType.JSON);
    }

    Map<String, Object> document(String issuedOn, Object... more) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("documentNumber", "四政规〔2020〕" + SERIAL.incrementAndGet() + "号");
        document.put("title", "关于某事的通告");
        document.put("agencyCode", agency);
        document.put("kind", "NORMATIVE_DOCUMENT");
        document.put("issuedOn", issuedOn);
        for (int i = 0; i < more.length; i += 2) {
            document.put(more[i].toString(), more[i + 1]);
        }
        return document;
    }

    /** The id of a document that is registered now. */
    String issued(String issuedOn, Object... more) {
        return REGISTER.created(document(issuedOn, more));
    }

    ValidatableResponse take(String id, String step, Map<String, ?> body) {
        return take(Role.CLERK, id, step, body);
    }

    ValidatableResponse take(Role role, String id, String step, Map<String, ?> body) {
        return as(role).body(body)
                .post("/api/v1/normative-documents/" + id + "/" + step)
                .then();
    }

    /** Has it reviewed by somebody who has not registered it. */
    void review(String id) {
        take(Role.REVIEWER, id, "reviews", Map.of("kind", "SECRECY")).statusCode(200);
        take(Role.REVIEWER, id, "reviews", Map.of("kind", "CONTENT")).statusCode(200);
    }

    ValidatableResponse standing(String id, String query) {
        return standing(Role.CLERK, id, query);
    }

    ValidatableResponse standing(Role role, String id, String query) {
        return as(role).get("/api/v1/normative-documents/" + id + "/standing" + query)
                .then()
                .statusCode(200);
    }

    ValidatableResponse counts(int year) {
        return as(Role.CLERK)
                .get("/api/v1/statistics/" + year + "/documents?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    /** Expects issued, repealed and in force of a year. */
    void expect(int year, int issued, int repealed, int inForce) {
        Api.statistics(agency, year)
                .cell("T2.NORMATIVE_DOCUMENT.ISSUED", issued)
                .cell("T2.NORMATIVE_DOCUMENT.REPEALED", repealed)
                .cell("T2.NORMATIVE_DOCUMENT.IN_FORCE", inForce);
    }
}
