package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Why an application counts in its cell: at the entries behind the cell and at the application itself, in both languages. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OutcomeExplanationTest {

    private static final String WHY = "handling.outcomeExplanation";

    @Test
    void of_several_parts_it_tells_the_parts_the_rule_and_the_setting_with_its_day_and_basis() {
        String agency = Api.agency("653101");
        new OutcomeSettingsForTests("6531").set("DENY_ONLY", "APPLIES", "2026-01-01");
        PaperLife life = drafted(agency, 2026);
        read(life)
                .body(WHY + ".outcome", equalTo("GRANTED"))
                .body(WHY + ".decidedOn", equalTo("2026-03-10"))
                .body(WHY + ".parts.outcome", contains("GRANTED", "UNAVAIL_NOT_HELD"))
                .body(WHY + ".because", equalTo("NOTHING_WITHHELD"))
                .body(WHY + ".settings[0].rule", equalTo("DENY_ONLY"))
                .body(WHY + ".settings[0].setting.regionCode", equalTo("6531"))
                .body(WHY + ".settings[0].setting.from", equalTo("2026-01-01"))
                .body(WHY + ".settings[0].setting.basis", equalTo(OutcomeSettingsForTests.BASIS))
                .body(WHY + ".overridden", equalTo(false));
        life.reviewed().approved().dispatched();
        read(life).body(WHY + ".decidedOn", equalTo("2026-03-12"));

        entries(agency, 2026, "T3.GRANTED.NATURAL_PERSON", "zh-CN")
                .header("Content-Language", "zh-CN")
                .body(
                        "items[0].explanation",
                        contains(
                                "申请内容分为2部分：予以公开（1部分）、本机关不掌握相关政府信息（1部分）",
                                "没有依照条例第十四条至第十六条不予公开的部分，本地区仍归为予以公开",
                                "各部分归结为“予以公开”",
                                "按2026-03-12（作出决定之日）适用的口径归类",
                                "行政区划代码以6531开头的地区自2026-01-01起的口径："
                                        + "仅有部分依照条例第十四条至第十六条不予公开的才计为部分公开，其余部分只是未能提供的仍计为予以公开"
                                        + "（依据：某省政务公开办〔2025〕3号）"));
        entries(agency, 2026, "T3.GRANTED.TOTAL", "en")
                .header("Content-Language", "en")
                .body("items[0].explanation", hasItem("2 parts: Granted (1), Not held by this agency (1)"))
                .body("items[0].explanation", hasItem(containsString("from 2026-01-01 on")));
        entries(agency, 2026, "T3.NEW_RECEIVED.NATURAL_PERSON", "en")
                .body("items", hasSize(1))
                .body("items[0].explanation", nullValue());
    }

    @Test
    void of_one_part_it_tells_nothing() {
        String agency = Api.agency("653201");
        PaperLife life = new PaperLife(agency, "IN_PERSON")
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched();
        read(life).body(WHY, nullValue());
        entries(agency, 2026, "T3.GRANTED.NATURAL_PERSON", "zh-CN").body("items[0].explanation", nullValue());
    }

    @Test
    void without_a_setting_it_says_that_there_is_none() {
        String agency = Api.agency("653301");
        drafted(agency, 2025).reviewed().approved().dispatched();
        entries(agency, 2025, "T3.PARTIAL.NATURAL_PERSON", "zh-CN")
                .body("items[0].explanation", hasItem("有的部分已提供，有的部分未提供，归为部分公开"))
                .body("items[0].explanation", hasItem(containsString("本地区没有规定")));
        new OutcomeSettingsForTests("6533").set("DENY_ONLY", "APPLIES", "2025-01-01");
        entries(agency, 2025, "T3.PARTIAL.NATURAL_PERSON", "zh-CN")
                .body("items[0].explanation", hasItem(containsString("本地区没有规定")))
                .body("items[0].explanation", hasItem(containsString("已经作出的决定不受影响")));
    }

    @Test
    void of_another_outcome_than_the_parts_come_to_it_tells_the_reason() {
        String agency = Api.agency("653401");
        PaperLife life = new PaperLife(agency, "IN_PERSON").processing();
        Map<String, Object> refused = PaperLife.part("DENY_INTERNAL", "PERSONNEL", Map.of("reasons", "属于人事管理"));
        life.then(
                        Role.CLERK,
                        "proposals",
                        Map.of(
                                "on", "2026-03-10",
                                "parts", List.of(PaperLife.granted(), refused),
                                "outcome", "GRANTED",
                                "outcomeReason", "未公开部分仅为编号"))
                .reviewed()
                .approved()
                .dispatched();
        read(life)
                .body("outcome", equalTo("GRANTED"))
                .body(WHY + ".overridden", equalTo(true))
                .body(WHY + ".computedOutcome", equalTo("PARTIAL"))
                .body(WHY + ".overrideReason", equalTo("未公开部分仅为编号"));
        entries(agency, 2026, "T3.GRANTED.NATURAL_PERSON", "zh-CN")
                .body("items[0].explanation", hasItem("各部分归结为“部分公开”"))
                .body("items[0].explanation", hasItem("决定另定为“予以公开”，理由：未公开部分仅为编号"));
    }

    @Test
    void of_a_corrected_outcome_it_tells_the_correction_and_at_what_was_taken_back_why_it_counted() {
        String agency = Api.agency("653501");
        PaperLife life = drafted(agency, 2026).reviewed().approved().dispatched();
        life.then(
                Role.SIGNER,
                "outcome-corrections",
                Map.of("on", "2026-03-16", "outcome", "GRANTED", "outcomeDetail", "PROVIDED", "reason", "登记错误"));
        read(life).body(WHY + ".correctedOn", equalTo("2026-03-16")).body(WHY + ".outcome", equalTo("GRANTED"));
        entries(agency, 2026, "T3.GRANTED.NATURAL_PERSON", "zh-CN")
                .body("items", hasSize(1))
                .body("items[0].explanation", hasItem("2026-03-16更正办理结果，现计入“予以公开”"));
        entries(agency, 2026, "T3.PARTIAL.NATURAL_PERSON", "zh-CN")
                .body("items", hasSize(2))
                .body("items.find { it.amount == 1 }.explanation", hasItem("各部分归结为“部分公开”"))
                .body("items.find { it.amount == 1 }.explanation.findAll { it.contains('更正办理结果') }", hasSize(0))
                .body("items.find { it.amount == -1 }.explanation", nullValue());
    }

    @Test
    void of_parts_that_were_erased_it_tells_that_and_what_they_came_to() {
        String agency = Api.agency("653801");
        PaperLife life = drafted(agency, 2026).reviewed().approved().dispatched();
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update handling_step set words = null where application_id = cast(:id as uuid)")
                        .bind("id", life.id())
                        .execute());
        read(life)
                .body(WHY + ".partsErased", equalTo(true))
                .body(WHY + ".parts", hasSize(0))
                .body(WHY + ".computedOutcome", equalTo("PARTIAL"));
        entries(agency, 2026, "T3.PARTIAL.NATURAL_PERSON", "zh-CN")
                .body("items[0].explanation", contains("各部分的内容已按期销毁", "各部分归结为“部分公开”"));
    }

    @Test
    void who_asks_for_advice_is_told_in_which_row_the_region_has_it_with_or_without_a_life() {
        String agency = Api.agency("653601");
        new OutcomeSettingsForTests("6536").set("CONSULTATION_AS_PETITION", "APPLIES", "2026-01-01");
        Map<String, String> asked = Map.of("asked", "如何办理补贴", "properChannel", "12345热线");
        new PaperLife(agency, "IN_PERSON")
                .processing()
                .proposed(List.of(PaperLife.part("REFUSE_PETITION", "CONSULTATION", asked)))
                .reviewed()
                .approved()
                .dispatched();
        entries(agency, 2026, "T3.REFUSE_PETITION.NATURAL_PERSON", "zh-CN")
                .body("items[0].explanation", hasItem(containsString("咨询类申请计入信访举报投诉类申请（依据：某省政务公开办〔2025〕3号）")));

        Map<String, Object> row = new HashMap<>(ApplicationsForTests.entryFor(agency, "台账1"));
        row.putAll(Map.of("closedOn", "2021-03-20", "outcome", "OTHER_MISC", "outcomeDetail", "CONSULTATION"));
        ApplicationsForTests.concluded(row);
        entries(agency, 2021, "T3.OTHER_MISC.NATURAL_PERSON", "zh-CN")
                .body("items[0].explanation", hasItem("本地区没有规定“咨询类申请计入信访举报投诉类申请”，按通常口径"));
        new OutcomeSettingsForTests("653601")
                .dryRun("CONSULTATION_AS_PETITION", "APPLIES", "2021-01-01")
                .body("moved.cellId", contains("T3.OTHER_MISC.NATURAL_PERSON"))
                .body("moved.becomesCellId", contains("T3.REFUSE_PETITION.NATURAL_PERSON"));
    }

    @Test
    void a_page_of_entries_explains_those_that_need_it_and_no_others() {
        String agency = Api.agency("653701");
        for (int i = 0; i < 2; i++) {
            drafted(agency, 2026).reviewed().approved().dispatched();
        }
        Map<String, Object> row = new HashMap<>(ApplicationsForTests.entryFor(agency, "台账2"));
        row.putAll(Map.of("receivedOn", "2026-03-01", "closedOn", "2026-03-13", "outcome", "PARTIAL"));
        ApplicationsForTests.concluded(row);
        List<List<String>> all = entries(agency, 2026, "T3.PARTIAL.NATURAL_PERSON", "zh-CN")
                .extract()
                .path("items.explanation");
        assertThat(all).hasSize(3);
        assertThat(all.stream().filter(one -> one != null)).hasSize(2);
    }

    private static PaperLife drafted(String agency, int year) {
        return new PaperLife(agency, "IN_PERSON", year).processing().proposed(OutcomeSettingsForTests.partlyHeld());
    }

    private static ValidatableResponse read(PaperLife life) {
        return life.as(Role.CLERK).get(life.path("")).then().statusCode(200);
    }

    private static ValidatableResponse entries(String agency, int year, String cell, String language) {
        return given().header("Accept-Language", language)
                .get("/api/v1/statistics/" + year + "/cells/" + cell + "/entries?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }
}
