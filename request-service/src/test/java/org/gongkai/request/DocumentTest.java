package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** The papers of an application over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DocumentTest {

    @Test
    void a_notice_is_made_of_its_event_and_never_changes() {
        PaperLife life = new PaperLife().inReview();
        life.document("D04_SUPPLEMENT", "2026-03-04", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/document-refused"))
                .body("detail", equalTo("尚未办理相应步骤，不能制作政府信息公开申请补正告知书"));
        life.then(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-04", "items", List.of("所需信息的年度", "所需信息的名称"), "days", 12));

        life.document("D04_SUPPLEMENT", "2026-03-04", Map.of())
                .statusCode(201)
                .body("number", equalTo(1))
                .body("state", equalTo("MADE"))
                .body("documentNumber", nullValue())
                .body("sha256", matchesPattern("[0-9a-f]{64}"));

        assertThat(life.pdf(1))
                .isEqualTo(life.docx(1))
                .contains("政府信息公开申请补正告知书")
                .contains("王某某：")
                .contains("本机关于2026年3月2日收到您提出的政府信息公开申请")
                .contains("申请内容为：2025年度部门决算；申请公开2025年度部门决算表及说明。")
                .contains("12个工作日内")
                .contains("1．所需信息的年度2．所需信息的名称")
                .contains("视为放弃申请")
                .contains("2026年3月4日")
                .doesNotContain("{");
        life.as(Role.AUDITOR)
                .get("/api/v1/audit/request-service/entries?operation=READ_DOCUMENT&agencyCode=" + life.agency())
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].after.code", equalTo("D04_SUPPLEMENT"));
    }

    @Test
    void a_decision_is_a_draft_until_it_is_signed_and_void_when_it_is_taken_back() {
        PaperLife life = new PaperLife().processing().proposed(List.of(PaperLife.granted()));
        int draft = life.made("D20_GRANT", "2026-03-10", Map.of());
        assertThat(life.pdf(draft)).contains("（草稿）").contains("（签发后编号）");
        life.reviewed().approved();

        life.document("D20_GRANT", "2026-03-11", Map.of())
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/on"));
        int signed = life.made("D20_GRANT", "2026-03-20", Map.of());
        assertThat(life.pdf(signed))
                .isEqualTo(life.docx(signed))
                .contains("公复〔2026〕1号")
                .contains("根据《中华人民共和国政府信息公开条例》第三十六条第二项，本机关决定予以公开，向您提供该政府信息。")
                .contains("附件：2025年度部门决算表")
                .contains("自收到本答复之日起60日内向本级人民政府申请行政复议，或者自收到本答复之日起6个月内向人民法院提起行政诉讼。")
                .contains("2026年3月12日")
                .doesNotContain("草稿");
        life.as(Role.CLERK)
                .get(life.path("/documents"))
                .then()
                .body("items.state", contains("DRAFT", "MADE"))
                .body("items[1].on", equalTo("2026-03-12"))
                .body("items[1].documentNumber", equalTo("公复〔2026〕1号"));

        life.then(Role.SIGNER, "recalls", Map.of("on", "2026-03-12", "reason", "附件有误"));
        life.as(Role.CLERK).get(life.path("/documents/" + signed)).then().body("state", equalTo("VOID"));
        life.document("D20_GRANT", "2026-03-12", Map.of()).statusCode(409);
    }

    @Test
    void a_file_has_a_name_and_a_tag_that_stay() {
        PaperLife life = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved();
        String path = life.path("/documents/" + life.made("D20_GRANT", "2026-03-20", Map.of()));

        for (String suffix : List.of(".pdf", ".docx")) {
            String tag = life.as(Role.CLERK)
                    .get(path + suffix)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("UTF-8''%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF"))
                    .header("Content-Disposition", endsWith("%E5%8F%B7%EF%BC%89" + suffix))
                    .header("Content-Type", not(containsString(";")))
                    .extract()
                    .header("ETag");
            life.as(Role.CLERK)
                    .header("If-None-Match", tag)
                    .get(path + suffix)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void no_decision_is_signed_that_lacks_an_element_or_its_evidence() {
        PaperLife life = new PaperLife().processing();
        life.send(
                        Role.CLERK,
                        "proposals",
                        Map.of(
                                "on",
                                "2026-03-10",
                                "parts",
                                List.of(PaperLife.part("GRANTED", null, Map.of("colour", "红")))))
                .statusCode(400)
                .body("reason", equalTo("NO_SUCH_ELEMENT"))
                .body("violations[0].pointer", equalTo("/parts/0/elements"));
        life.proposed(List.of(PaperLife.part(
                        "UNAVAIL_NOT_HELD", "NOT_EXIST", Map.of("searchPlace", "档案室", "searchWords", "决算"))))
                .reviewed();
        life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("reason", equalTo("DECISION_INCOMPLETE"))
                .body("detail", containsString("检索人"))
                .body("detail", containsString("检索日期"));
        life.then(Role.SIGNER, "returns", Map.of("on", "2026-03-12", "reason", "补充检索记录"))
                .then(
                        Role.CLERK,
                        "proposals",
                        Map.of(
                                "on",
                                "2026-03-12",
                                "parts",
                                List.of(PaperLife.part(
                                        "UNAVAIL_NOT_HELD",
                                        "NOT_EXIST",
                                        Map.of(
                                                "searchPlace", "档案室",
                                                "searchWords", "决算",
                                                "searchedBy", "李某",
                                                "searchedOn", "2026年3月9日")))));
        life.then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "SECRECY"))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "LEGAL"))
                .approved();
        assertThat(life.pdf(life.made("D24_NOT_EXIST", "2026-03-12", Map.of())))
                .contains("检索范围：档案室；检索方式和关键词：决算；检索人：李某；检索日期：2026年3月9日。");
    }

    @Test
    void what_the_life_does_not_say_is_said_with_the_question_and_nothing_else() {
        PaperLife life = new PaperLife().processing();
        life.agreed(
                "fee-notices",
                FeesForTests.notice(Map.of(
                        "on",
                        "2026-03-05",
                        "method",
                        "PAGE",
                        "units",
                        44,
                        "amountYuan",
                        "140",
                        "servedOn",
                        "2026-03-06")));
        life.document("D14_FEE_NOTICE", "2026-03-05", Map.of())
                .statusCode(422)
                .body("type", equalTo("/problems/document-incomplete"))
                .body("detail", equalTo("文书缺少要素：缴纳方式"))
                .body("violations.pointer", contains("/elements/payment"));
        life.document("D14_FEE_NOTICE", "2026-03-05", Map.of("payment", "银行转账", "amount", "1", "colour", "红"))
                .statusCode(400)
                .body("violations.pointer", hasItem("/elements/amount"))
                .body("violations.pointer", hasItem("/elements/colour"));
        int number = life.made("D14_FEE_NOTICE", "2026-03-05", Map.of("payment", "银行转账"));
        assertThat(life.pdf(number))
                .contains("第31至第44页，14页×10元＝140元；合计140元。")
                .contains("应缴金额：140元")
                .contains("缴纳方式：银行转账。");
        life.document("D99", "2026-03-05", Map.of()).statusCode(400);
        life.as(Role.CLERK).get(life.path("/documents/9")).then().statusCode(404);
        life.as(Role.CLERK).get(life.path("/documents/1.odt")).then().statusCode(404);
        life.as(Role.CLERK)
                .accept("application/pdf")
                .get(life.path("/documents/1"))
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }
}
