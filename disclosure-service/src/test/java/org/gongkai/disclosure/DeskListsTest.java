package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.disclosure.action.ActionRegister;
import org.gongkai.disclosure.action.AdministrativeAction;
import org.gongkai.disclosure.decision.DecisionEntry;
import org.gongkai.disclosure.decision.DecisionRegister;
import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.fee.FeeEntry;
import org.gongkai.disclosure.fee.FeeRegister;
import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.testing.AskedLists;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.record.DeskLists;
import org.gongkai.registers.record.ListPlans;
import org.gongkai.registers.testing.Api;

/** Lists of items, documents and actions are read off indexes, and their pages are whole. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeskListsTest {

    private static final String REGION = "450105";

    /** What a body registers, and how many times as many it has when its lists are asked for. */
    private static final int ROWS = 400;

    private static final int TIMES = 50;

    @Inject
    ItemRegister items;

    @Inject
    DocumentRegister documents;

    @Inject
    ActionRegister actions;

    @Inject
    FeeRegister fees;

    @Inject
    DecisionRegister decisions;

    @Inject
    Jdbi database;

    @Inject
    CurrentCaller caller;

    @Test
    void items_are_asked_for_by_whether_they_are_worked_on_by_words_and_in_an_order() {
        ItemOffice office = ItemOffice.ofItsOwn();
        String second = office.begun(ItemOffice.content("title", "B 公报"));
        String first = office.begun(ItemOffice.content("title", "A 公报"));
        String there = office.published(ItemOffice.content("title", "C 通知"));

        asked(office, "&open=true").body("items.id", contains(second, first));
        asked(office, "&open=false").body("items.id", contains(there));
        asked(office, "&q=公报 a").body("items.id", contains(first));
        asked(office, "&sort=title").body("items.id", contains(first, second, there));
        asked(office, "&sort=-publishedOn").body("items.id", contains(there, first, second));
        String after = asked(office, "&sort=title&limit=1").extract().path("next");
        asked(office, "&sort=title&limit=1&after=" + after).body("items.id", contains(second));
        given().get("/api/v1/items/counts?by=due,stage,openness&agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("counts.stage.find { it.value == 'DRAFT' }.number", equalTo(2))
                .body("counts.openness.number", contains(3))
                .body("counts.due.find { it.value == 'OVERDUE' }.number", equalTo(2))
                .body("counts.due.find { it.value == null }.number", equalTo(1));
    }

    private static ValidatableResponse asked(ItemOffice office, String more) {
        return given().get("/api/v1/items?agencyCode=" + office.agency() + more)
                .then()
                .statusCode(200);
    }

    @Test
    void every_list_keeps_what_the_description_promises_of_its_parameters() {
        String agency = Api.agency("450405");

        assertThat(AskedLists.faults("/openapi", 200, Map.of("agencyCode", agency, "regionCode", "450405")))
                .isEmpty();
    }

    @Test
    void a_page_of_items_reads_about_as_many_rows_as_it_has_whatever_is_asked_for() {
        String agency = Api.agency(REGION);
        publish(agency, ROWS);
        publish(Api.agency(REGION), ROWS / 7);
        DeskLists<DisclosureItem> lists = new DeskLists<>(items, database, caller);
        lists.pageOfManyFromIndexes(
                agency, new RegionCode(REGION), TIMES, 3_500, Set.of("channel", "url", "groundDetail"));
    }

    @Test
    void a_page_of_documents_reads_about_as_many_rows_as_it_has_whatever_is_asked_for() {
        String agency = Api.agency(REGION);
        issue(agency, ROWS);
        issue(Api.agency(REGION), ROWS / 7);
        DeskLists<NormativeDocument> lists = new DeskLists<>(documents, database, caller);
        lists.pageOfManyFromIndexes(agency, new RegionCode(REGION), TIMES, 3_500, Set.of("groundDetail"));
    }

    @Test
    void a_page_of_actions_reads_no_more_than_the_rows_of_its_agencies() {
        String agency = Api.agency(REGION);
        count(agency, 70);
        // Each row is held against all others of its body and year, which makes them dear.
        for (int i = 0; i < 20; i++) {
            count(Api.agency("450106"), 250);
        }
        ListPlans.analyze();

        new DeskLists<AdministrativeAction>(actions, database, caller).pageOfAgencyFromIndexes(agency, 300);
    }

    @Test
    void a_page_of_fees_reads_about_as_many_rows_as_it_has_whatever_is_asked_for() {
        String agency = Api.agency(REGION);
        collect(agency, ROWS);
        collect(Api.agency(REGION), ROWS / 7);
        DeskLists<FeeEntry> lists = new DeskLists<>(fees, database, caller);
        lists.pageOfManyFromIndexes(agency, new RegionCode(REGION), TIMES, 3_500, Set.of("amountYuan"));
    }

    @Test
    void a_page_of_decisions_reads_about_as_many_rows_as_it_has_whatever_is_asked_for() {
        String agency = Api.agency(REGION);
        decide(agency, ROWS);
        decide(Api.agency(REGION), ROWS / 7);
        DeskLists<DecisionEntry> lists = new DeskLists<>(decisions, database, caller);
        lists.pageOfManyFromIndexes(agency, new RegionCode(REGION), TIMES, 3_500, Set.of());
    }

    @Test
    void pages_of_every_filter_neither_repeat_nor_skip() {
        List<String> agencies = List.of(Api.agency("450205"), Api.agency("450205"));
        RegionCode region = new RegionCode("450205");
        agencies.forEach(agency -> {
            publish(agency, 40);
            issue(agency, 40);
            count(agency, 8);
        });

        new DeskLists<DisclosureItem>(items, database, caller).pagesNeitherRepeatNorSkip(agencies, region, 27);
        new DeskLists<NormativeDocument>(documents, database, caller).pagesNeitherRepeatNorSkip(agencies, region, 27);
        new DeskLists<AdministrativeAction>(actions, database, caller).pagesNeitherRepeatNorSkip(agencies, region, 3);
    }

    /** Over six years; what is rare stands at the end, where a scan in order of registration comes to last. */
    private static void publish(String agency, int rows) {
        StringBuilder csv = new StringBuilder("agencyCode,column,title,publishedOn,documentNumber,indexNumber,"
                + "article20Item,topic,channel,url\n");
        for (int i = 0; i < rows; i++) {
            int age = i * 3 / rows;
            csv.append("%s,栏目%d,第%d号公告,%s,%s,%s,%s,主题%d,政府网站,http://www.example.gov.cn/%d\n"
                    .formatted(
                            agency,
                            age,
                            i,
                            LocalDate.of(2018, 1, 1).plusDays(i * 2_000L / rows),
                            i % 4 == 0 ? "文" + i : "",
                            i % 2 == 0 ? "I-" + i : "",
                            i % 5 == 0 ? "A20_0" + (1 + age) : "",
                            age,
                            i));
        }
        new Api("disclosures").importCsv(csv.toString(), "").statusCode(200);
    }

    private static void issue(String agency, int rows) {
        StringBuilder csv = new StringBuilder(
                "documentNumber,title,agencyCode,kind,issuedOn,repealedOn,publishedOn,indexNumber,topic,"
                        + "effectiveOn,expiresOn,making\n");
        for (int i = 0; i < rows; i++) {
            int age = i * 3 / rows;
            LocalDate issued = LocalDate.of(2010, 1, 1).plusDays(i * 3_000L / rows);
            csv.append("N-%d,第%d号通告,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s\n"
                    .formatted(
                            i,
                            i,
                            agency,
                            age == 2 ? "REGULATION" : "NORMATIVE_DOCUMENT",
                            issued,
                            i % 10 == 0 ? issued.plusDays(900) : "",
                            i % 3 == 0 ? "" : issued.plusDays(5),
                            i % 2 == 0 ? "X-" + i : "",
                            i % 5 == 0 ? "主题" + age : "",
                            i % 6 == 0 ? issued.plusDays(30) : "",
                            i % 7 == 0 ? issued.plusDays(4_000) : "",
                            i % 9 == 0 ? "REPLACEMENT" : ""));
        }
        new Api("normative-documents").importCsv(csv.toString(), "").statusCode(200);
    }

    private static void collect(String agency, int rows) {
        StringBuilder csv =
                new StringBuilder("entryNumber,agencyCode,happenedOn,direction,amountYuan,feeItem,source\n");
        for (int i = 0; i < rows; i++) {
            csv.append("F-%d,%s,%s,%s,%d.05,项目%d,%s\n"
                    .formatted(
                            i,
                            agency,
                            LocalDate.of(2018, 1, 1).plusDays(i * 2_000L / rows),
                            i > rows * 9 / 10 ? "REFUNDED" : "COLLECTED",
                            i + 1,
                            i * 3 / rows,
                            i % 5 == 0 ? "系统" + i * 3 / rows : ""));
        }
        new Api("administrative-fees").importCsv(csv.toString(), "").statusCode(200);
    }

    private static void decide(String agency, int rows) {
        StringBuilder csv = new StringBuilder(
                "decisionNumber,agencyCode,kind,decidedOn,matter,publicisedOn,source,withdrawnOn,withdrawalReason\n");
        for (int i = 0; i < rows; i++) {
            int age = i * 3 / rows;
            LocalDate on = LocalDate.of(2018, 1, 1).plusDays(i * 2_000L / rows);
            csv.append("D-%d,%s,%s,%s,事项%d,%s,%s,%s,%s\n"
                    .formatted(
                            i,
                            agency,
                            i > rows * 9 / 10 ? "COMPULSION" : "PENALTY",
                            on,
                            age,
                            i % 3 == 0 ? on.plusDays(3) : "",
                            i % 5 == 0 ? "系统" + age : "",
                            i % 9 == 0 ? on.plusDays(30) : "",
                            i % 9 == 0 ? "决定被撤销" : ""));
        }
        new Api("administrative-decisions").importCsv(csv.toString(), "").statusCode(200);
    }

    private static void count(String agency, int rows) {
        StringBuilder csv = new StringBuilder("agencyCode,year,licensing,penalties,compulsions,feesWanYuan,source\n");
        for (int i = 0; i < rows; i++) {
            csv.append("%s,%d,%d,%d,%d,%d.5,单位%d\n".formatted(agency, 1950 + i % 70, i, i + 1, i + 2, i, i / 70));
        }
        new Api("administrative-actions").importCsv(csv.toString(), "").statusCode(200);
    }
}
