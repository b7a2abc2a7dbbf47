package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What regions see differently about outcomes, as dated data; each test has a region of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OutcomeSettingTest {

    private static final String DENY_ONLY = "DENY_ONLY";

    @Test
    void a_setting_that_begins_in_2026_leaves_the_figures_of_2025_alone() {
        OutcomeSettingsForTests region = new OutcomeSettingsForTests("6521");
        String agency = Api.agency("652101");
        replied(agency, 2025).read().body("outcome", equalTo("PARTIAL"));

        region.dryRun(DENY_ONLY, "APPLIES", "2026-01-01").body("moved", empty());
        region.set(DENY_ONLY, "APPLIES", "2026-01-01").body("moved", empty());
        replied(agency, 2026).read().body("outcome", equalTo("GRANTED"));

        Api.statistics(agency, 2025).cell("T3.PARTIAL.NATURAL_PERSON", 1).cell("T3.GRANTED.NATURAL_PERSON", 0);
        Api.statistics(agency, 2026).cell("T3.PARTIAL.NATURAL_PERSON", 0).cell("T3.GRANTED.NATURAL_PERSON", 1);
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void a_dry_run_lists_each_application_from_cell_to_cell_and_what_was_decided_stays() {
        OutcomeSettingsForTests region = new OutcomeSettingsForTests("6522");
        String agency = Api.agency("652201");
        Shown closed = replied(agency, 2026);
        Shown decided = new Shown(drafted(agency, 2026).reviewed().approved());
        Shown drafted = new Shown(drafted(agency, 2026).reviewed());
        // Withheld in part, so partly granted by either rule.
        new PaperLife(agency, "IN_PERSON")
                .processing()
                .proposed(List.of(PaperLife.granted(), PaperLife.part("DENY_INTERNAL", "PERSONNEL", Map.of())));

        for (boolean tried : List.of(true, false)) {
            ValidatableResponse answer = tried
                    ? region.dryRun(DENY_ONLY, "APPLIES", "2026-01-01")
                    : region.set(DENY_ONLY, "APPLIES", "2026-01-01");
            answer.body("dryRun", equalTo(tried))
                    .body("moved.size()", equalTo(3))
                    .body(
                            "moved.find { it.standing == 'CLOSED' }.id",
                            equalTo(closed.life().id()))
                    .body(
                            "moved.find { it.standing == 'CLOSED' }.receiptNumber",
                            equalTo(closed.life().receiptNumber()))
                    .body("moved.find { it.standing == 'CLOSED' }.on", equalTo("2026-03-12"))
                    .body("moved.find { it.standing == 'CLOSED' }.year", equalTo(2026))
                    .body("moved.find { it.standing == 'CLOSED' }.cellId", equalTo("T3.PARTIAL.NATURAL_PERSON"))
                    .body("moved.find { it.standing == 'CLOSED' }.becomesCellId", equalTo("T3.GRANTED.NATURAL_PERSON"))
                    .body(
                            "moved.find { it.standing == 'DECIDED' }.id",
                            equalTo(decided.life().id()))
                    .body(
                            "moved.find { it.standing == 'DRAFTED' }.id",
                            equalTo(drafted.life().id()))
                    .body("moved.find { it.standing == 'DRAFTED' }.outcome", equalTo("PARTIAL"))
                    .body("moved.find { it.standing == 'DRAFTED' }.becomes", equalTo("GRANTED"));
        }

        Api.statistics(agency, 2026).cell("T3.PARTIAL.NATURAL_PERSON", 1).cell("T3.GRANTED.NATURAL_PERSON", 0);
        decided.life().dispatched();
        decided.read().body("outcome", equalTo("PARTIAL"));
        closed.read()
                .body("outcome", equalTo("PARTIAL"))
                .body("handling.outcomeExplanation.laterOutcome", equalTo("GRANTED"))
                .body("handling.outcomeExplanation.laterSetting.from", equalTo("2026-01-01"))
                .body("handling.outcomeExplanation.said", hasItem(containsString("按此应归为“予以公开”")));
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void what_was_overridden_corrected_or_erased_is_listed_with_why_it_stays() {
        String agency = Api.agency("653901");
        PaperLife overridden = new PaperLife(agency, "IN_PERSON")
                .processing()
                .then(
                        Role.CLERK,
                        "proposals",
                        Map.of(
                                "on", "2026-03-10",
                                "parts", OutcomeSettingsForTests.partlyHeld(),
                                "outcome", "UNAVAIL_NOT_HELD",
                                "outcomeReason", "所给部分不是申请的内容"))
                .reviewed()
                .approved()
                .dispatched();
        PaperLife corrected = drafted(agency, 2026).reviewed().approved().dispatched();
        corrected.then(
                Role.SIGNER,
                "outcome-corrections",
                Map.of(
                        "on", "2026-03-16",
                        "outcome", "UNAVAIL_NOT_HELD",
                        "outcomeDetail", "NOT_EXIST",
                        "reason", "登记错误"));
        PaperLife erased = drafted(agency, 2026).reviewed().approved().dispatched();
        erase(erased);
        PaperLife moved = drafted(agency, 2026).reviewed().approved().dispatched();
        // Whatever its parts were, what is granted in all of them stays granted.
        erase(new PaperLife(agency, "IN_PERSON")
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched());
        OutcomeSettingsForTests region = new OutcomeSettingsForTests("6539");

        for (boolean tried : List.of(true, false)) {
            ValidatableResponse answer = tried
                    ? region.dryRun(DENY_ONLY, "APPLIES", "2026-01-01")
                    : region.set(DENY_ONLY, "APPLIES", "2026-01-01");
            answer.body("moved.id", contains(moved.id()))
                    .body("unmoved.size()", equalTo(3))
                    .body(reasonOf(overridden), equalTo("OVERRIDDEN"))
                    .body("unmoved.find { it.reason == 'OVERRIDDEN' }.outcome", equalTo("UNAVAIL_NOT_HELD"))
                    .body("unmoved.find { it.reason == 'OVERRIDDEN' }.partsBecome", equalTo("GRANTED"))
                    .body(reasonOf(corrected), equalTo("CORRECTED"))
                    .body("unmoved.find { it.reason == 'CORRECTED' }.outcome", equalTo("UNAVAIL_NOT_HELD"))
                    .body("unmoved.find { it.reason == 'CORRECTED' }.partsBecome", equalTo("GRANTED"))
                    .body(reasonOf(erased), equalTo("ERASED"))
                    .body("unmoved.find { it.reason == 'ERASED' }.outcome", equalTo("PARTIAL"))
                    .body("unmoved.find { it.reason == 'ERASED' }.partsBecome", nullValue())
                    .body("unmoved.find { it.reason == 'ERASED' }.said", containsString("已按期销毁"))
                    .body("unmoved.standing", contains("CLOSED", "CLOSED", "CLOSED"));
        }
        Api.statistics(agency, 2026)
                .cell("T3.UNAVAIL_NOT_HELD.NATURAL_PERSON", 2)
                .cell("T3.PARTIAL.NATURAL_PERSON", 2)
                .cell("T3.GRANTED.NATURAL_PERSON", 1);
    }

    @Test
    void a_further_decision_that_is_drafted_is_listed_too_and_counts_nowhere() {
        String agency = Api.agency("654001");
        PaperLife life = new PaperLife(agency, "IN_PERSON", 2025)
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched()
                .served()
                .closed()
                .then(
                        Role.CLERK,
                        "rounds",
                        Map.of("on", "2026-03-02", "origin", "ORDER", "result", "RC_REVOKE", "reason", "撤销"))
                .then(
                        Role.CLERK,
                        "rounds/2/proposals",
                        Map.of("on", "2026-03-03", "parts", OutcomeSettingsForTests.partlyHeld()));
        new OutcomeSettingsForTests("6540")
                .dryRun(DENY_ONLY, "APPLIES", "2026-01-01")
                .body("moved.id", contains(life.id()))
                .body("moved.round", contains(2))
                .body("moved.standing", contains("DRAFTED"))
                .body("moved.outcome", contains("PARTIAL"))
                .body("moved.becomes", contains("GRANTED"))
                .body("moved.cellId", contains(nullValue()))
                .body("unmoved", empty());
    }

    private static String reasonOf(PaperLife life) {
        return "unmoved.find { it.id == '" + life.id() + "' }.reason";
    }

    /** As it stands when its time is over. */
    private static void erase(PaperLife life) {
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update handling_step set words = null where application_id = cast(:id as uuid)")
                        .bind("id", life.id())
                        .execute());
    }

    @Test
    void a_draft_of_another_rule_is_not_signed() {
        OutcomeSettingsForTests region = new OutcomeSettingsForTests("6523");
        PaperLife life = drafted(Api.agency("652301"), 2026).reviewed();
        region.set(DENY_ONLY, "APPLIES", "2026-03-12");

        life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("reason", equalTo("OUTCOME_SETTING_CHANGED"))
                .body("detail", containsString("2026-03-12"));
        life.then(Role.SIGNER, "returns", Map.of("on", "2026-03-12", "reason", "口径已变"))
                .then(
                        Role.CLERK,
                        "proposals",
                        Map.of("on", "2026-03-12", "parts", OutcomeSettingsForTests.partlyHeld()))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "SECRECY", "opinion", "不涉及"))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "LEGAL"))
                .approved()
                .dispatched();
        new Shown(life).read().body("outcome", equalTo("GRANTED"));
    }

    @Test
    void what_is_answered_on_the_spot_is_judged_by_the_day_on_which_the_head_agrees() {
        PaperLife life = new PaperLife(Api.agency("652801"), "IN_PERSON");
        life.then(
                Role.CLERK,
                "spot-answers",
                Map.of(
                        "on", "2026-03-02",
                        "parts", OutcomeSettingsForTests.partlyHeld(),
                        "secrecyResult", "不涉及国家秘密",
                        "signedBy", "王某某"));
        new OutcomeSettingsForTests("6528").set(DENY_ONLY, "APPLIES", "2026-03-03");

        life.send(Role.SIGNER, "pending-steps/1/approvals", Map.of("on", "2026-03-03"))
                .statusCode(409)
                .body("reason", equalTo("OUTCOME_SETTING_CHANGED"));
        life.then(Role.SIGNER, "pending-steps/1/approvals", Map.of("on", "2026-03-02"));
        new Shown(life)
                .read()
                .body("outcome", equalTo("PARTIAL"))
                .body("handling.outcomeExplanation.decidedOn", equalTo("2026-03-02"));
    }

    @Test
    void who_asks_for_advice_is_not_decided_in_the_row_of_before() {
        PaperLife life = new PaperLife(Api.agency("652901"), "IN_PERSON")
                .processing()
                .proposed(List.of(PaperLife.part(
                        "OTHER_MISC", "CONSULTATION", Map.of("asked", "如何办理补贴", "properChannel", "12345热线"))))
                .reviewed();
        new OutcomeSettingsForTests("6529")
                .set("CONSULTATION_AS_PETITION", "APPLIES", "2026-03-11")
                .body("moved.standing", contains("DRAFTED"))
                .body("moved.becomesCellId", contains("T3.REFUSE_PETITION.NATURAL_PERSON"));

        life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("reason", equalTo("OUTCOME_SETTING_CHANGED"))
                .body("detail", containsString("REFUSE_PETITION"));
    }

    @Test
    void a_narrower_region_has_its_own_way_until_it_takes_that_back() {
        String agency = Api.agency("653011");
        new OutcomeSettingsForTests("6530").set(DENY_ONLY, "APPLIES", "2025-01-01");
        OutcomeSettingsForTests county = new OutcomeSettingsForTests("653011");
        county.set(DENY_ONLY, "DOES_NOT_APPLY", "2025-01-01");
        replied(agency, 2025).read().body("outcome", equalTo("PARTIAL"));
        OutcomeSettingsForTests.put(
                        county.path(DENY_ONLY), OutcomeSettingsForTests.setting("AS_AROUND", "2026-01-01"), "\"1\"")
                .statusCode(200)
                .body("moved", empty());
        replied(agency, 2026)
                .read()
                .body("outcome", equalTo("GRANTED"))
                .body("handling.outcomeExplanation.settings[0].setting.regionCode", equalTo("6530"));
    }

    @Test
    void the_day_of_the_decision_counts_not_that_of_the_draft_or_of_the_dispatch() {
        OutcomeSettingsForTests region = new OutcomeSettingsForTests("6524");
        region.set(DENY_ONLY, "APPLIES", "2026-03-13");
        Shown before = replied(Api.agency("652401"), 2026);

        before.read()
                .body("closedOn", equalTo("2026-03-13"))
                .body("outcome", equalTo("PARTIAL"))
                .body("handling.outcomeExplanation.decidedOn", equalTo("2026-03-12"))
                .body("handling.outcomeExplanation.settings[0].setting", nullValue());
    }

    @Test
    void settings_are_read_and_set_as_calendars_are() {
        String path = new OutcomeSettingsForTests("6525").path(DENY_ONLY);
        OutcomeSettingsForTests.admin()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("items", empty());
        Map<String, Object> applies = OutcomeSettingsForTests.setting("APPLIES", "2026-01-01");
        applies.put("source", "https://www.example.gov.cn/3");
        applies.put("issuedOn", "2025-12-20");
        OutcomeSettingsForTests.put(path, applies, null)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Content-Language", "zh-CN")
                .body("setting.regionCode", equalTo("6525"))
                .body("setting.setBy", equalTo("test-admin"))
                .body("setting.said", containsString("第十四条至第十六条"));
        Map<String, Object> no = OutcomeSettingsForTests.setting("DOES_NOT_APPLY", "2026-07-01");
        OutcomeSettingsForTests.put(path, no, null).statusCode(428);
        OutcomeSettingsForTests.put(path, no, "\"7\"").statusCode(412);
        OutcomeSettingsForTests.put(path + "&dryRun=true", no, null)
                .statusCode(200)
                .header("ETag", "\"1\"");
        OutcomeSettingsForTests.put(path, no, "\"1\"").statusCode(200).header("ETag", "\"2\"");

        given().header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("items.setting.value", contains("APPLIES", "DOES_NOT_APPLY"))
                .body("items[0].until", equalTo("2026-06-30"))
                .body("items[0].setting.basis", equalTo(OutcomeSettingsForTests.BASIS))
                .body("items[0].setting.said", containsString("granted in part only"))
                .body("items[1].until", nullValue());
        given().get("/api/v1/outcome-settings")
                .then()
                .statusCode(200)
                .body("items.setting.findAll { it.regionCode == '6525' }.size()", equalTo(2));
        given().get("/api/v1/audit/request-service/entries?operation=PUT_OUTCOME_SETTING&objectId=DENY_ONLY/6525")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items.after.value", hasItem("DOES_NOT_APPLY"))
                .body("items.before.value", hasItem("APPLIES"))
                .body("items.reason", hasItem(OutcomeSettingsForTests.BASIS));
    }

    @Test
    void what_cannot_be_is_refused_where_it_is_said() {
        String path = new OutcomeSettingsForTests("6526").path(DENY_ONLY);
        OutcomeSettingsForTests.put(
                        "/api/v1/outcome-settings/ANOTHER",
                        OutcomeSettingsForTests.setting("APPLIES", "2026-01-01"),
                        null)
                .statusCode(404);
        OutcomeSettingsForTests.put(path, OutcomeSettingsForTests.setting("APPLIES", "2008-04-30"), null)
                .statusCode(400)
                .body("violations.pointer", contains("/from"));
        OutcomeSettingsForTests.put(path, OutcomeSettingsForTests.setting("SOMETIMES", "2026-01-01"), null)
                .statusCode(400)
                .body("violations.pointer", contains("/value"));
        OutcomeSettingsForTests.put(path, Map.of("value", "APPLIES", "basis", " "), null)
                .statusCode(400)
                .body("violations.pointer", hasItem("/from"))
                .body("violations.pointer", hasItem("/basis"));
        Map<String, Object> ahead = OutcomeSettingsForTests.setting("APPLIES", "2099-01-01");
        ahead.put("issuedOn", "2099-01-01");
        OutcomeSettingsForTests.put(path, ahead, null)
                .statusCode(400)
                .body("violations.pointer", contains("/issuedOn"));
        OutcomeSettingsForTests.put(
                        "/api/v1/outcome-settings/DENY_ONLY?regionCode=651",
                        OutcomeSettingsForTests.setting("APPLIES", "2026-01-01"),
                        null)
                .statusCode(400);
    }

    @Test
    void only_who_administers_the_whole_region_sets_it() {
        String path = new OutcomeSettingsForTests("6527").path(DENY_ONLY);
        Map<String, Object> setting = OutcomeSettingsForTests.setting("APPLIES", "2026-01-01");
        for (Role role : List.of(Role.CLERK, Role.REVIEWER, Role.SIGNER, Role.SUPERVISOR)) {
            OutcomeSettingsForTests.put(signedIn(IssuerForTests.token(role)), path, setting, null)
                    .statusCode(403);
        }
        String below = IssuerForTests.tokenOfRegion(Role.ADMIN, "652701");
        OutcomeSettingsForTests.put(signedIn(below), path, setting, null)
                .statusCode(403)
                .body("detail", containsString("scope"));
        OutcomeSettingsForTests.put(signedIn(below), "/api/v1/outcome-settings/DENY_ONLY", setting, null)
                .statusCode(403);
        OutcomeSettingsForTests.put(
                        signedIn(IssuerForTests.tokenOfRegion(Role.ADMIN, "65")), path + "&dryRun=true", setting, null)
                .statusCode(200);
    }

    private static RequestSpecification signedIn(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static PaperLife drafted(String agency, int year) {
        return new PaperLife(agency, "IN_PERSON", year).processing().proposed(OutcomeSettingsForTests.partlyHeld());
    }

    private static Shown replied(String agency, int year) {
        return new Shown(drafted(agency, year).reviewed().approved().dispatched());
    }

    /** A life as the API shows it. */
    private record Shown(PaperLife life) {

        ValidatableResponse read() {
            return life.as(Role.CLERK).get(life.path("")).then().statusCode(200);
        }
    }
}
