package org.gongkai.report;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;

/** The desk of one report, as the gateway's tests speak to it: who writes, reviews and signs, each with a token. */
final class ReportDesk {

    private final String agency;
    private final int year;

    ReportDesk(String agency, int year) {
        this.agency = agency;
        this.year = year;
    }

    String path() {
        return "/api/v1/annual-reports/" + agency + "/" + year;
    }

    String publicPath() {
        return "/api/v1/public/annual-reports/" + agency + "/" + year;
    }

    RequestSpecification as(Role role) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, agency));
    }

    /** Somebody else of the role. */
    RequestSpecification as(Role role, String name) {
        return given().contentType(ContentType.JSON)
                .header(
                        "Authorization",
                        "Bearer "
                                + IssuerForTests.token(IssuerForTests.claims(role)
                                        .subject(name)
                                        .claim("agency", agency)));
    }

    ValidatableResponse post(Role role, String step, String body) {
        return as(role).body(body).post(path() + "/" + step).then();
    }

    /** Texts that no rule has an error to say about. */
    static Map<String, Object> soundTexts(int year) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("introduction", "根据条例要求编制。统计期限自" + year + "年1月1日起至" + year + "年12月31日止。");
        Map<String, Object> overview = new LinkedHashMap<>();
        overview.put("proactiveDisclosure", "本年主动公开各类政府信息，公开渠道为政府网站。");
        overview.put("applications", "{YEAR}年新收政府信息公开申请{T3.NEW_RECEIVED.TOTAL}件。");
        overview.put("informationManagement", "落实先审查后公开，动态调整信息属性。");
        overview.put("platforms", "建设政府信息公开专栏。");
        overview.put("supervision", "开展工作考核和社会评议，没有责任追究的情形。");
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("head", head);
        texts.put("overview", overview);
        texts.put("problemsAndImprovements", "存在的问题：一是主动公开内容不够完整，二是培训有待加强。改进措施：健全制度，每季度组织一次培训，完善目录。");
        texts.put("otherMatters", "依法收取信息处理费{FEE_AMOUNT_YUAN}元。没有其他需要报告的事项。");
        return texts;
    }

    /** Writes, hands in, signs off. */
    void finalise() {
        as(Role.CLERK).body(soundTexts(year)).put(path() + "/narrative").then().statusCode(200);
        post(Role.CLERK, "submissions", "{}").statusCode(200);
        post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}").statusCode(200);
    }

    /** All the way to publication. */
    void publish() {
        finalise();
        post(Role.SIGNER, "publications", "{}").statusCode(200);
    }

    /** The published report as JSON. */
    JsonPath published() {
        return given().get(publicPath() + ".json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The body whose report it is. */
    String agency() {
        return agency;
    }
}
