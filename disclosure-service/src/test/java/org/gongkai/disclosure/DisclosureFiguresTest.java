package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** How documents, administrative actions and items of proactive disclosure count, year by year. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DisclosureFiguresTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Api documents = new Api("normative-documents");
    private final Api actions = new Api("administrative-actions");
    private final Api items = new Api("disclosures");
    private String agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = Api.agency("230505");
    }

    @AfterEach
    void theLedgerEqualsTheRegisters() {
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void a_document_is_in_force_from_the_year_it_is_issued_until_the_year_it_is_repealed() {
        String id = issue("NORMATIVE_DOCUMENT", "2019-06-01");
        issue("NORMATIVE_DOCUMENT", "2022-06-01");

        documents.correct(id, Map.of("repealedOn", "2022-03-31")).statusCode(200);

        Api.statistics(agency, 2021).cell("T2.NORMATIVE_DOCUMENT.IN_FORCE", 1).cell("T2.REGULATION.IN_FORCE", 0);
        Api.statistics(agency, 2022)
                .cell("T2.NORMATIVE_DOCUMENT.ISSUED", 1)
                .cell("T2.NORMATIVE_DOCUMENT.REPEALED", 1)
                .cell("T2.NORMATIVE_DOCUMENT.IN_FORCE", 1);
    }

    @Test
    void what_moves_figures_of_a_signed_year_is_an_erratum_and_what_is_no_figure_is_none() {
        String document = issue("NORMATIVE_DOCUMENT", "2019-06-01");
        String head = "统一社会信用代码,年份,行政许可,行政处罚,行政强制,行政事业性收费\n";
        actions.importCsv(head + agency + ",2022,12,3,1,7730.28\n", "").statusCode(200);
        Api.sign(agency, 2021, 1).statusCode(200);
        Api.sign(agency, 2022, 1).statusCode(200);

        documents
                .correct(document, Map.of("repealedOn", "2022-03-31"))
                .statusCode(200)
                .body("erratumOf.year", contains(2022));
        documents.correct(document, Map.of("title", "通知")).statusCode(200).body("erratumOf.year", contains(2022));
        actions.importCsv(head + agency + ",2022,13,3,1,7730.28\n", "")
                .statusCode(200)
                .body("erratumOf.year", contains(2022))
                .body("erratumOf.records", contains(1));

        Api.entries(agency, 2022, "T2.NORMATIVE_DOCUMENT.REPEALED", "")
                .body("items.erratumOf.version", contains(List.of(1)));
        given().get("/api/v1/audit/disclosure-service/entries?operation=CORRECT&objectId=" + document)
                .then()
                .statusCode(200)
                .body("items[0].after.erratumOf.year", contains(2022))
                .body("items[1].after.erratumOf", nullValue());
    }

    @Test
    void a_document_whose_kind_turns_out_otherwise_counts_in_the_other_row_in_all_years() {
        String id = issue("NORMATIVE_DOCUMENT", "2019-06-01");

        documents.correct(id, Map.of("kind", "REGULATION")).statusCode(200);

        Api.statistics(agency, 2021).cell("T2.REGULATION.IN_FORCE", 1).cell("T2.NORMATIVE_DOCUMENT.IN_FORCE", 0);
    }

    @Test
    void a_document_whose_number_is_typed_in_four_ways_is_one_document() {
        String head = "文号,名称,统一社会信用代码,类别,成文日期\n";
        String rest = ",关于公共机构节能的通知," + agency + ",规范性文件,2022-05-06\n";

        documents
                .importCsv(
                        head + "四政规〔2022〕4号" + rest + "四政规[2022]4号" + rest + "四政规（2022） 4 号" + rest
                                + "四政规\u200B﹝２０２２﹞第０４号" + rest,
                        "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(3));

        Api.statistics(agency, 2022).cell("T2.NORMATIVE_DOCUMENT.ISSUED", 1).cell("T2.NORMATIVE_DOCUMENT.IN_FORCE", 1);
    }

    @Test
    void an_item_whose_column_and_title_are_typed_in_another_way_is_the_same_item() {
        String head = "统一社会信用代码,栏目,名称,发布日期\n" + agency;
        items.importCsv(head + ",信息公开/财政公开,四方台区2021年部门预算(草案),2021-02-20\n", "")
                .statusCode(200)
                .body("created", equalTo(1));

        items.importCsv(head + ",信息公开 ／ 财政公开,四方台区 ２０２１年部门预算(草案),2021.2.20\n", "?onConflict=replace&dryRun=true")
                .statusCode(200)
                .body("created", equalTo(0));
    }

    /** Invariant V25 of domain 11: within the body, in whatever brackets, widths and zeros. */
    @Test
    void an_index_number_is_one_items_however_it_is_typed() {
        String head = "索引号,栏目,名称,发布日期,统一社会信用代码\n";
        String rest = ",信息公开/财政公开,四方台区2022年部门预算,2022-02-20,";
        items.importCsv(head + "四政公开〔2022〕7号" + rest + agency + "\n", "")
                .statusCode(200)
                .body("created", equalTo(1));

        for (String typed : List.of("四政公开[2022]7号", "四政公开﹝２０２２﹞第０７号", "四政公开（2022） 7 号")) {
            items.importCsv(head + typed + rest + agency + "\n", "")
                    .statusCode(200)
                    .body("unchanged", equalTo(1));
            items.importCsv(head + typed + rest.replace("预算", "决算") + agency + "\n", "")
                    .statusCode(422);
        }
        items.importCsv(head + "四政公开〔2022〕8号" + rest + agency + "\n", "")
                .statusCode(200)
                .body("created", equalTo(1));
        items.importCsv(head + "四政公开〔2022〕7号" + rest + Api.agency("230505") + "\n", "")
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @Test
    void an_index_number_that_two_documents_of_a_body_have_is_told_in_the_year_of_each() {
        String head = "文号,索引号,名称,统一社会信用代码,类别,成文日期\n";
        documents
                .importCsv(
                        head + "四政规〔2022〕1号,四政公开〔2022〕1号,甲," + agency + ",规范性文件,2022-05-06\n"
                                + "四政规〔2023〕1号,四政公开[２０２２]０１号,乙," + agency + ",规范性文件,2023-05-06\n"
                                + "四政规〔2023〕2号,四政公开〔2023〕2号,丙," + agency + ",规范性文件,2023-05-06\n"
                                + "四政规〔2023〕3号,,丁," + agency + ",规范性文件,2023-05-06\n"
                                + "四政规〔2023〕4号,,戊," + agency + ",规范性文件,2023-05-06\n",
                        "")
                .statusCode(200)
                .body("created", equalTo(5));

        for (int year : List.of(2022, 2023)) {
            shared(year).body("sharedIndexNumbers", contains("四政公开〔2022〕1号"));
        }
        shared(2024).body("sharedIndexNumbers", empty());
    }

    private ValidatableResponse shared(int year) {
        return given().get("/api/v1/statistics/" + year + "/catalogue?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    @Test
    void the_last_row_of_a_year_wins_and_the_fee_stays_exact() {
        String head = "统一社会信用代码,年份,行政许可,行政处罚,行政强制,行政事业性收费\n";
        actions.importCsv(head + agency + ",2023,1808595,2822652,20163,59237.2448\n", "")
                .statusCode(200)
                .body("created", equalTo(1));

        actions.importCsv(head + agency + ",2023,1808595,2822652,20163,59237.24490\n", "")
                .statusCode(200)
                .body("replaced", equalTo(1));

        Api.statistics(agency, 2023)
                .cell("T2.LICENSING.DECISIONS", 1808595)
                .cell("T2.PENALTY.DECISIONS", 2822652)
                .cell("T2.COMPULSION.DECISIONS", 20163)
                .cell("T2.ADMINISTRATIVE_FEE.WAN_YUAN", "59237.2449");
    }

    @Test
    void items_count_in_their_column_and_in_those_above_it() {
        items.importCsv("""
                        agencyCode,column,title,publishedOn
                        %1$s,目录/财政公开,预算,2021-02-01
                        %1$s,目录/财政公开,决算,2021-08-01
                        %1$s,目录/政府文件,通告,2021-09-01
                        %1$s,概况,领导,2020-09-01
                        %1$s,目录/财政公开,预算,2021-02-01
                        """.formatted(agency), "")
                .statusCode(200)
                .body("created", equalTo(4))
                .body("unchanged", equalTo(1));

        given().get("/api/v1/statistics/2021/disclosures?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("columns.column", contains("目录"))
                .body("columns[0].count", equalTo(3))
                .body("columns[0].columns.find { it.column == '财政公开' }.count", equalTo(2))
                .body("columns[0].columns.find { it.column == '政府文件' }.count", equalTo(1));
    }

    @Test
    void every_register_takes_the_chinese_heads_of_its_ledger() {
        documents
                .importCsv(
                        "文号,名称,统一社会信用代码,类别,成文日期,废止日期,发布日期,索引号,主题分类\n四政规〔2021〕1号,禁牧通告," + agency
                                + ",行政规范性文件,2021年4月1日,,2021/4/6,SFT01-2021-0001,农业、林业、水利\n四令〔2021〕1号,规章一," + agency
                                + ",规章,2021-05-01,2022-05-01,,,\n",
                        "")
                .statusCode(200)
                .body("created", equalTo(2));
        actions.importCsv("统一社会信用代码,年份,行政许可,行政处罚,行政强制,行政事业性收费\n" + agency + ",2021,12,3,1,7730.28\n", "")
                .statusCode(200)
                .body("created", equalTo(1));
        items.importCsv(
                        "栏目,名称,发布日期,统一社会信用代码,文号,索引号,第二十条类别,主题分类,公开渠道,链接\n财政公开,部门预算,2021-02-20," + agency
                                + ",,,财政预算、决算信息,,政府网站,\n",
                        "")
                .statusCode(200)
                .body("created", equalTo(1));

        Api.statistics(agency, 2021)
                .cell("T2.NORMATIVE_DOCUMENT.ISSUED", 1)
                .cell("T2.REGULATION.IN_FORCE", 1)
                .cell("T2.LICENSING.DECISIONS", 12)
                .cell("T2.ADMINISTRATIVE_FEE.WAN_YUAN", "7730.28");
        Api.statistics(agency, 2022).cell("T2.REGULATION.REPEALED", 1).cell("T2.REGULATION.IN_FORCE", 0);
        items.list("?agencyCode=" + agency).body("items.article20Item", contains("A20_07"));
    }

    @Test
    void a_document_is_not_repealed_before_it_is_issued() {
        documents
                .create(Map.of(
                        "documentNumber",
                        "1",
                        "title",
                        "通告",
                        "agencyCode",
                        agency,
                        "kind",
                        "REGULATION",
                        "issuedOn",
                        "2021-02-01",
                        "repealedOn",
                        "2021-01-01"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/repealedOn"));
    }

    private String issue(String kind, String on) {
        String number = "四政规〔2021〕" + SERIAL.incrementAndGet() + "号";
        return documents.created(
                Map.of("documentNumber", number, "title", "通告", "agencyCode", agency, "kind", kind, "issuedOn", on));
    }
}
