package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.registers.testing.Api;

/** An office as the tests of items speak for it: a clerk writes, a reviewer reviews, the head of the office heads it. */
record ItemOffice(String agency) {

    static ItemOffice ofItsOwn() {
        return new ItemOffice(Api.agency("230505"));
    }

    RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, agency))
                .contentType(ContentType.JSON);
    }

    /** What a complete item says. */
    static Map<String, Object> content(Object... more) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("column", "信息公开目录信息/其它/行政处罚");
        content.put("title", "关于某公司的行政处罚决定");
        content.put("documentNumber", "四市监罚[2026]第07号");
        content.put("responsibility", "MADE");
        content.put("issuedOn", "2026-01-05");
        content.put("arisenOn", "2026-01-05");
        content.put("origin", "ARISEN_OR_CHANGED");
        content.put("article20Item", "A20_06");
        content.put("topic", "市场监管、安全生产监管/工商");
        content.put("summary", "对某公司作出罚款决定");
        content.put("text", "<p>决定罚款。</p>");
        for (int i = 0; i < more.length; i += 2) {
            content.put(more[i].toString(), more[i + 1]);
        }
        return content;
    }

    /** A moment that lies ahead, and is not reached while tests run. */
    static String ahead() {
        return OffsetDateTime.now().plusMonths(6).toString();
    }

    String begun(Map<String, Object> content) {
        return begin(content).statusCode(201).extract().path("id");
    }

    ValidatableResponse begin(Map<String, Object> content) {
        return as(Role.CLERK)
                .body(Map.of("content", content))
                .post("/api/v1/items")
                .then();
    }

    ValidatableResponse read(String item) {
        return as(Role.CLERK).get("/api/v1/items/" + item).then();
    }

    ValidatableResponse take(Role role, String item, String step, Map<String, ?> body) {
        return as(role).body(body).post("/api/v1/items/" + item + "/" + step).then();
    }

    ValidatableResponse write(String item, Map<String, ?> content) {
        return as(Role.CLERK)
                .header("If-Match", read(item).extract().header("ETag"))
                .body(content)
                .put("/api/v1/items/" + item + "/content")
                .then();
    }

    /** Has it reviewed by somebody who has not written it. */
    void review(String item) {
        take(Role.CLERK, item, "submissions", Map.of()).statusCode(200);
        take(Role.REVIEWER, item, "reviews", Map.of("kind", "SECRECY")).statusCode(200);
        take(Role.REVIEWER, item, "reviews", Map.of("kind", "CONTENT")).statusCode(200);
    }

    /** Settles all that looks like personal data. */
    void settle(String item) {
        List<String> open = read(item).extract().path("personalData.findAll { it.reason == null }.finding");
        open.forEach(
                finding -> take(Role.REVIEWER, item, "settlements", Map.of("finding", finding, "reason", "对外公开的办公手机"))
                        .statusCode(200));
    }

    /** Makes one public, and answers its id. */
    String published(Map<String, Object> content) {
        String item = begun(content);
        review(item);
        settle(item);
        take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        return item;
    }

    /** What an item says that is not for everybody. */
    static Map<String, Object> withheldContent() {
        return content("openness", "WITHHELD", "exemption", "EX_THIRD_PARTY");
    }

    /** Withholds one, and answers its id. */
    String withheld() {
        String item = begun(withheldContent());
        review(item);
        take(Role.REVIEWER, item, "withholdings", Map.of("reason", "涉及第三方商业秘密")).statusCode(200);
        return item;
    }

    String record(String item) {
        return read(item).extract().path("disclosureId");
    }
}
