package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What everybody reads names nobody of whom the life of the application knows, in whatever part of it they stand. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublishedNamesTest {

    private static final String COMPANY = "双鸭山市宏达矿业有限公司";

    private String agency;

    @BeforeEach
    void a_body() {
        agency = Api.agency("230505");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title         | 吴小雨等人申请公开征收补偿方案           | NAMES_A_PERSON       | 共同申请人
            request       | 代理人郑 文 博申请公开征收补偿方案        | NAMES_A_PERSON       | 代理人
            reply         | 公司法定代表人冯志远已阅               | NAMES_A_PERSON       | 法定代表人
            reply         | 请与单位联系人褚卫东联系               | NAMES_A_PERSON       | 联系人
            request       | 钱多多名下房屋的征收补偿协议             | NAMES_A_PERSON       | 第三方
            title         | 阿依古丽•买买提的征收补偿协议            | NAMES_A_PERSON       | 第三方
            reply         | The contract of john   o'neil      | NAMES_A_PERSON       | 第三方
            reply         | 周大海已当面签收                   | NAMES_A_PERSON       | 签收人
            reply         | 护照号 E-6620 1734 已核对           | PERSONAL_DATA_INSIDE | 个人信息
            request       | 请寄至南山路　17号3单元             | PERSONAL_DATA_INSIDE | 个人信息
            catalogueItem | 13904690001                    | PERSONAL_DATA_INSIDE | 139
            catalogueItem | 钱多多-2026-1                    | NAMES_A_PERSON       | 第三方
            """)
    void nobody_behind_an_application_is_named(String field, String words, String reason, String said) {
        LifeForTests life = ofCompany();
        Map<String, Object> publication = publication();
        publication.put(field, words);
        publish(life, publication)
                .statusCode(400)
                .body("reason", equalTo(reason))
                .body("violations.pointer", contains("/" + field))
                .body("violations[0].message", containsString(said));
        published().body("items", empty());
    }

    @Test
    void companies_and_bodies_may_be_named_and_who_is_not_of_this_life() {
        LifeForTests life = ofCompany();
        Map<String, Object> publication = publication();
        publication.put("request", COMPANY + "、四方台区供热有限公司、区财政局的供热协议");
        publication.put("reply", "经办人李某，Johnson O'Neilson");
        publish(life, publication).statusCode(200);
        published().body("items.request", contains(publication.get("request")));
    }

    @Test
    void who_is_told_of_by_a_ledger_is_not_named_either() {
        new Api("applications")
                .importCsv(
                        "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果,代理人,共同申请人,第三方,征求第三方意见日期,第三方收到日期,第三方答复日期,第三方意见\n"
                                + "PN-1," + agency
                                + ",互联网,自然人,2024-03-01,2024-03-28,予以公开,沈括明,\"韩信和、杨柳青等5人\",朱建平（承租人）,2024-03-05,2024-03-06,2024-03-08,同意\n",
                        "")
                .statusCode(200);
        LifeForTests life = new LifeForTests(
                new Api("applications").list("?agencyCode=" + agency).extract().path("items[0].id"));
        toBePublished(life);
        for (String name : List.of("沈括明", "韩信和", "杨柳青", "朱建平")) {
            Map<String, Object> publication = publication();
            publication.put("reply", "答复" + name + "如下");
            publish(life, publication).statusCode(400).body("reason", equalTo("NAMES_A_PERSON"));
        }
        publish(life, publication()).statusCode(200);
    }

    @Test
    void a_further_decision_is_published_with_its_own_outcome_and_names_nobody() {
        LifeForTests life = ofCompany();
        life.step(
                Role.CLERK,
                "rounds",
                Map.of("on", "2026-04-08", "origin", "ORDER", "result", "RC_REVOKE", "reason", "撤销"));
        life.step(
                Role.CLERK,
                "rounds/2/proposals",
                Map.of(
                        "on",
                        "2026-04-09",
                        "parts",
                        List.of(Map.of(
                                "text", "合同",
                                "outcome", "DENY_INTERNAL",
                                "detail", "PERSONNEL",
                                "law", "《中华人民共和国政府信息公开条例》第十六条第一款",
                                "facts", "属于人事管理信息",
                                "evidence", "内部文件"))));
        life.signed("rounds/2/", "2026-04-09");
        life.step(Role.CLERK, "rounds/2/dispatches", Map.of("on", "2026-04-09", "way", "POST"));
        Map<String, Object> publication = publication();
        publication.put("on", "2026-04-10");
        publication.put("reply", "钱多多的协议不予公开");
        publish(life, publication).statusCode(400).body("reason", equalTo("NAMES_A_PERSON"));
        publication.put("reply", "该协议不予公开");
        publish(life, publication).statusCode(200);
        published().body("items.outcome", contains("DENY_INTERNAL"));
    }

    /** That of a company whose agent is a person, about the contracts of others, answered and to be published. */
    private LifeForTests ofCompany() {
        Map<String, Object> form = Map.of(
                "applicantKind",
                "ENTERPRISE",
                "applicantName",
                COMPANY,
                "applicantRepresentative",
                "冯志远",
                "applicantContact",
                "褚卫东",
                "subject",
                "征收补偿协议",
                "agent",
                Map.of("name", "郑文博", "idKind", "PASSPORT", "idNumber", "E66201734", "authority", "授权委托书"),
                "jointApplicants",
                List.of(Map.of("kind", "NATURAL_PERSON", "name", "吴小雨", "address", "南山路17号3单元")));
        String id = given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, agency))
                .contentType("application/json")
                .body(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "IN_PERSON",
                        "arrivedOn",
                        "2026-03-02",
                        "evidence",
                        Map.of("receivedBy", "李某", "signedBy", "周大海"),
                        "form",
                        form))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        LifeForTests life = new LifeForTests(id).processing("2026-03-03");
        consult(life, 1, "钱多多（承租人）、阿依古丽·买买提");
        consult(life, 2, "John O'Neil");
        consult(life, 3, "四方台区供热有限公司");
        life.replied("2026-03-10").closed("2026-03-12");
        toBePublished(life);
        return life;
    }

    private static void consult(LifeForTests life, int number, String name) {
        life.step(
                Role.CLERK,
                "consultations",
                Map.of(
                        "on", "2026-03-04",
                        "party", "THIRD_PARTY",
                        "partyName", name,
                        "information", "合同",
                        "deliveredOn", "2026-03-04"));
        life.step(Role.CLERK, "consultations/" + number + "/answers", Map.of("on", "2026-03-06", "answer", "AGREE"));
    }

    private static void toBePublished(LifeForTests life) {
        life.step(Role.CLERK, "publication-proposals", Map.of("on", "2026-03-23", "reason", "多人申请"));
        life.step(
                Role.SIGNER,
                "publication-proposals/1/decisions",
                Map.of("on", "2026-03-24", "publish", true, "reason", "涉及公众利益"));
    }

    private static Map<String, Object> publication() {
        return new HashMap<>(Map.of(
                "on", "2026-03-25",
                "title", "征收补偿协议",
                "request", "供热设施征收补偿协议",
                "reply", "已在网站公开",
                "catalogueItem", "000014349/2026-00007"));
    }

    private static ValidatableResponse publish(LifeForTests life, Map<String, Object> publication) {
        return LifeForTests.as(Role.CLERK)
                .header("Accept-Language", "zh-CN")
                .body(publication)
                .post("/api/v1/applications/" + life.id() + "/publication-proposals/1/publications")
                .then();
    }

    private ValidatableResponse published() {
        return given().noFilters()
                .get("/api/v1/public/replies?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }
}
