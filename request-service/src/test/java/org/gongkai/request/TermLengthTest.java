package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Lengths of terms that the law leaves open, as dated data of nation, region and body; each test has a region of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TermLengthTest {

    private static final String TERMS = "/api/v1/term-lengths/";
    private static final String DUE = "handling.terms.find { it.timer == '%s' }.dueOn";

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        TIMER,           STEP,                DAYS, REGION, BEFORE,     AFTER
        T_SUPPLEMENT,    supplement-requests, 15,   6221,   2026-03-16, 2026-03-23
        T_REASON,        reason-requests,     5,    6222,   2026-03-16, 2026-03-09
        T_OTHER_AGENCY,  consultations,       10,   6223,   2026-03-23, 2026-03-16
        """)
    void a_length_moves_the_open_terms_of_the_region_that_have_begun_since(
            String timer, String step, int days, String region, String before, String after) {
        LifeForTests life = asked(Api.agency(region + "01"), step);
        LifeForTests around = asked(Api.agency("622901"), step);
        String due = DUE.formatted(timer);
        life.read().body(due, equalTo(before));
        String path = TERMS + timer + "?regionCode=" + region;

        put(admin(), path + "&dryRun=true", length(days, "2026-03-02"), null)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("moved.findAll { it.timer == '" + timer + "' }.id", contains(life.id()))
                .body("moved.find { it.timer == '" + timer + "' }.before", equalTo(before))
                .body("moved.find { it.timer == '" + timer + "' }.after", equalTo(after));
        life.read().body(due, equalTo(before));

        // Of what was asked for on the second nothing moves by a length of the day after it.
        put(admin(), path, length(days, "2026-03-03"), null).statusCode(200).body("moved", empty());
        put(admin(), path, length(days, "2026-03-02"), "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("setting.days", equalTo(days))
                .body("moved.findAll { it.timer == '" + timer + "' }.after", contains(after))
                .body(
                        "moved.findAll { it.timer == '" + timer + "' }.shortensNotice",
                        contains(after.compareTo(before) < 0));
        life.read().body(due, equalTo(after));
        around.read().body(due, equalTo(before));
    }

    /** What is waited for another body is not counted in the term for the reply: the one formula, over another length. */
    @Test
    void the_reply_follows_the_consultation_that_may_last_shorter() {
        LifeForTests life = asked(Api.agency("622401"), "consultations");
        life.read().body("handling.clock.dueOn", equalTo("2026-04-21")).body("handling.clock.excluded", equalTo(15));

        put(admin(), TERMS + "T_OTHER_AGENCY?regionCode=6224", length(10, "2026-01-01"), null)
                .statusCode(200)
                .body("moved.find { it.timer == 'T_REPLY' }.before", equalTo("2026-04-21"))
                .body("moved.find { it.timer == 'T_REPLY' }.after", equalTo("2026-04-14"));

        life.read().body("handling.clock.dueOn", equalTo("2026-04-14")).body("handling.clock.excluded", equalTo(10));
        worklist(life).body("items.dueOn", contains("2026-04-14"));
    }

    @Test
    void a_body_has_its_own_length_before_that_of_its_region_until_it_takes_it_back() {
        String agency = Api.agency("622501");
        String own = TERMS + "T_SUPPLEMENT?agencyCode=" + agency;
        put(admin(), TERMS + "T_SUPPLEMENT?regionCode=6225", length(15, "2026-01-01"), null)
                .statusCode(200);
        asked(agency, "supplement-requests").read().body(DUE.formatted("T_SUPPLEMENT"), equalTo("2026-03-23"));

        String head = IssuerForTests.tokenOfAgency(Role.SIGNER, agency);
        put(signedIn(head), own, length(5, "2026-01-01"), null)
                .statusCode(200)
                .body("setting.layer", equalTo("BODY"))
                .body("setting.code", equalTo(agency));
        LifeForTests life = asked(agency, "supplement-requests");
        life.read().body(DUE.formatted("T_SUPPLEMENT"), equalTo("2026-03-09"));
        given().get(own)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("days", equalTo(5));
        given().get(TERMS + "T_SUPPLEMENT?regionCode=622501").then().body("days", equalTo(15));
        given().get(TERMS + "T_SUPPLEMENT?regionCode=6229").then().body("days", equalTo(10));

        put(signedIn(head), own, around("2026-01-01"), "\"1\"")
                .statusCode(200)
                .body("setting.days", nullValue())
                .body("moved.findAll { it.id == '" + life.id() + "' }.after", hasItem("2026-03-23"));
        life.read().body(DUE.formatted("T_SUPPLEMENT"), equalTo("2026-03-23"));
        given().get(own).then().body("days", equalTo(15)).body("items.setting.days", contains(nullValue()));
    }

    @Test
    void what_a_notice_says_stays_and_its_paper_says_what_was_set() {
        String agency = Api.agency("622601");
        put(admin(), TERMS + "T_SUPPLEMENT?regionCode=6226", length(12, "2026-01-01"), null)
                .statusCode(200);
        PaperLife life = new PaperLife(agency, "IN_PERSON")
                .inReview()
                .then(Role.CLERK, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度")));
        assertThat(life.pdf(life.made("D04_SUPPLEMENT", "2026-03-04", Map.of())))
                .contains("12个工作日");

        LifeForTests said = LifeForTests.received(agency, null, "2026-03-02");
        said.step(Role.CLERK, "assignments", Map.of("on", "2026-03-02", "handler", "李某"));
        said.step(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-02", "items", List.of("年度"), "days", 7, "servedOn", "2026-03-02"));
        said.read().body(DUE.formatted("T_SUPPLEMENT"), equalTo("2026-03-11"));
    }

    @Test
    void an_order_without_a_term_and_a_wait_for_who_was_overridden_follow_too() {
        String agency = Api.agency("622701");
        LifeForTests ordered = LifeForTests.received(agency, null, "2026-03-02")
                .processing("2026-03-02")
                .replied("2026-03-03");
        ordered.closed("2026-03-04");
        ordered.step(
                Role.CLERK,
                "rounds",
                Map.of("on", "2026-11-02", "origin", "ORDER", "result", "RC_REVOKE", "reason", "撤销"));
        ordered.read().body(DUE.formatted("T_REDECISION"), equalTo("2026-11-30"));
        put(admin(), TERMS + "T_REDECISION?regionCode=6227", length(15, "2026-11-01"), null)
                .statusCode(200)
                .body("moved.id", contains(ordered.id()))
                .body("moved.number", contains(2))
                .body("moved.after", contains("2026-11-23"));
        ordered.read().body(DUE.formatted("T_REDECISION"), equalTo("2026-11-23"));
        worklist(ordered).body("items.dueOn", contains("2026-11-23"));

        LifeForTests overridden = LifeForTests.received(agency, null, "2026-11-02")
                .processing("2026-11-02")
                .consulted("2026-11-02", "2026-11-02");
        overridden.step(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-11-03", "answer", "OBJECT_UNREASONED", "why", "不愿"));
        overridden.step(
                Role.SIGNER,
                "overrides",
                Map.of(
                        "on", "2026-11-04",
                        "consultation", 1,
                        "ground", "NO_GOOD_REASON",
                        "reasons", "理由不成立",
                        "servedOn", "2026-11-04"));
        overridden.read().body(DUE.formatted("T_OVERRIDE_WAIT"), equalTo("2026-11-11"));
        put(admin(), TERMS + "T_OVERRIDE_WAIT?regionCode=6227", length(10, "2026-11-04"), null)
                .statusCode(200)
                .body("moved.after", contains("2026-11-18"));
    }

    @Test
    void what_waits_to_be_confirmed_moves_as_well() {
        String agency = Api.agency("622801");
        ValidatableResponse arrived = LifeForTests.as(Role.CLERK)
                .body(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "FAX",
                        "arrivedOn",
                        "2026-03-02",
                        "evidence",
                        EvidenceForTests.of("FAX", "2026-03-02"),
                        "form",
                        Map.of("applicantKind", "NATURAL_PERSON", "subject", "决算")))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        put(admin(), TERMS + "T_CONFIRM?regionCode=6228", length(3, "2026-03-01"), null)
                .statusCode(200)
                .body("moved.arrivalNumber", contains((String) arrived.extract().path("arrivalNumber")))
                .body("moved.receiptNumber", contains(nullValue()))
                .body("moved.before", contains("2026-03-03"))
                .body("moved.after", contains("2026-03-05"));
    }

    @Test
    void who_was_late_stays_late() {
        LifeForTests life = asked(Api.agency("623001"), "consultations");
        put(admin(), TERMS + "T_OTHER_AGENCY?regionCode=6230", length(30, "2026-01-01"), null)
                .statusCode(200);
        life.read()
                .body("handling.flags", hasItem("OVERDUE"))
                .body("handling.timeline.findAll { it.recordedAt != null }.event", hasItem("dueDatePasses"))
                .body("handling.clock.dueOn", equalTo("2026-05-14"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"T_REPLY", "T_SUPP_NOTICE", "T_THIRD_PARTY", "T_CO_ORGAN", "T_FEE", "T_ART44", "T_SUIT_DIRECT"})
    void what_the_law_fixes_cannot_be_set(String timer) {
        put(admin(), TERMS + timer, length(30, "2026-01-01"), null)
                .statusCode(422)
                .body("type", equalTo("/problems/fixed-by-law"))
                .body("detail", containsString(timer));
        given().get("/api/v1/term-lengths")
                .then()
                .statusCode(200)
                .body("items.find { it.timer == '" + timer + "' }.most", nullValue())
                .body("items.find { it.timer == '" + timer + "' }.settings", empty());
    }

    @Test
    void settings_are_read_and_set_as_calendars_are() {
        String path = TERMS + "T_REASON?regionCode=6231";
        put(admin(), path, length(12, "2026-01-01"), null)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("setting.setBy", equalTo("test-admin"))
                .body("setting.layer", equalTo("REGION"));
        put(admin(), path, length(9, "2026-07-01"), null).statusCode(428);
        put(admin(), path, length(9, "2026-07-01"), "\"7\"").statusCode(412);
        put(admin(), path, length(9, "2026-07-01"), "\"1\"").statusCode(200).header("ETag", "\"2\"");

        given().get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("name", equalTo("reasons of the applicant"))
                .body("days", equalTo(9))
                .body("items.setting.days", contains(12, 9))
                .body("items[0].until", equalTo("2026-06-30"))
                .body("items[1].until", nullValue());
        given().get("/api/v1/term-lengths")
                .then()
                .statusCode(200)
                .body("items.find { it.timer == 'T_REASON' }.days", equalTo(10))
                .body("items.find { it.timer == 'T_REASON' }.most", equalTo(60))
                .body(
                        "items.find { it.timer == 'T_REASON' }.settings.findAll { it.setting.code == '6231' }.setting.days",
                        contains(12, 9));
        given().get("/api/v1/outcome-settings").then().body("items.setting.rule", not(hasItem("T_REASON")));
        given().get("/api/v1/audit/request-service/entries?operation=PUT_TERM_LENGTH&objectId=T_REASON/6231")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items.after.days", hasItem(9))
                .body("items.before.days", hasItem(12))
                .body("items.reason", hasItem("某市政务公开办〔2025〕6号"));
    }

    @Test
    void what_cannot_be_is_refused_where_it_is_said() {
        String path = TERMS + "T_REASON?regionCode=6232";
        put(admin(), TERMS + "T_NOTHING", length(5, "2026-01-01"), null).statusCode(404);
        for (int days : List.of(0, 61)) {
            put(admin(), path, length(days, "2026-01-01"), null)
                    .statusCode(400)
                    .body("violations.pointer", contains("/days"));
        }
        put(admin(), path, length(5, "2008-04-30"), null).statusCode(400).body("violations.pointer", contains("/from"));
        Map<String, Object> both = around("2026-01-01");
        both.put("days", 5);
        Map<String, Object> neither = around("2026-01-01");
        neither.remove("asAround");
        for (Map<String, Object> wrong : List.of(both, neither)) {
            put(admin(), path, wrong, null).statusCode(400).body("violations.pointer", contains("/days"));
        }
        put(admin(), TERMS + "T_REASON?regionCode=623", length(5, "2026-01-01"), null)
                .statusCode(400);
    }

    @Test
    void who_may_set_which() {
        String agency = Api.agency("623301");
        String own = TERMS + "T_REASON?dryRun=true&agencyCode=" + agency;
        String region = TERMS + "T_REASON?dryRun=true&regionCode=6233";
        Map<String, Object> wanted = length(5, "2026-01-01");
        for (Role role : List.of(Role.CLERK, Role.REVIEWER, Role.SUPERVISOR)) {
            put(signedIn(IssuerForTests.token(role)), own, wanted, null).statusCode(403);
        }
        put(signedIn(IssuerForTests.tokenOfAgency(Role.SIGNER, agency)), own, wanted, null)
                .statusCode(200);
        put(signedIn(IssuerForTests.token(Role.SIGNER)), region, wanted, null).statusCode(403);
        put(signedIn(IssuerForTests.tokenOfAgency(Role.SIGNER, Api.agency("623301"))), own, wanted, null)
                .statusCode(404);
        put(signedIn(IssuerForTests.tokenOfRegion(Role.ADMIN, "623301")), region, wanted, null)
                .statusCode(403);
        put(signedIn(IssuerForTests.tokenOfRegion(Role.ADMIN, "62")), region, wanted, null)
                .statusCode(200);
        put(signedIn(IssuerForTests.tokenOfRegion(Role.ADMIN, "62")), TERMS + "T_REASON?dryRun=true", wanted, null)
                .statusCode(403);
    }

    /** The calculator for everybody counts by what the body that is named has set. */
    @Test
    void a_calculation_for_a_body_counts_by_its_lengths() {
        String agency = Api.agency("623401");
        put(admin(), TERMS + "T_SUPPLEMENT?agencyCode=" + agency, length(15, "2026-01-01"), null)
                .statusCode(200);
        given().contentType("application/json")
                .body(Map.of(
                        "agencyCode", agency, "timers", List.of(Map.of("timer", "T_SUPPLEMENT", "on", "2026-03-02"))))
                .post("/api/v1/public/term-calculations")
                .then()
                .statusCode(200)
                .body("terms.find { it.timer == 'T_SUPPLEMENT' }.dueOn", equalTo("2026-03-23"));
    }

    /** One in which something is asked for and served on 2 March 2026, of whoever has to answer then. */
    private static LifeForTests asked(String agency, String step) {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02");
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-02", "handler", "李某"));
        String on = "2026-03-02";
        switch (step) {
            case "supplement-requests" ->
                life.step(Role.CLERK, step, Map.of("on", on, "items", List.of("年度"), "servedOn", on));
            case "reason-requests" -> {
                life.step(Role.CLERK, "acceptances", Map.of("on", on));
                life.step(Role.CLERK, step, Map.of("on", on, "applications", 1, "period", "2026年3月", "servedOn", on));
            }
            default -> {
                life.step(Role.CLERK, "acceptances", Map.of("on", on));
                life.step(
                        Role.CLERK,
                        step,
                        Map.of(
                                "on", on,
                                "party", "OTHER_AGENCY",
                                "partyName", "区财政局",
                                "information", "合同",
                                "deliveredOn", on));
            }
        }
        return life;
    }

    private static ValidatableResponse worklist(LifeForTests life) {
        String agency = life.read().extract().path("agencyCode");
        return given().get("/api/v1/applications/worklist?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> length(int days, String from) {
        return new HashMap<>(Map.of("days", days, "from", from, "basis", "某市政务公开办〔2025〕6号"));
    }

    private static Map<String, Object> around(String from) {
        return new HashMap<>(Map.of("asAround", true, "from", from, "basis", "某市政务公开办〔2025〕6号"));
    }

    private static ValidatableResponse put(RequestSpecification by, String path, Map<String, ?> body, String ifMatch) {
        return OutcomeSettingsForTests.put(by, path, body, ifMatch);
    }

    private static RequestSpecification admin() {
        return OutcomeSettingsForTests.admin();
    }

    private static RequestSpecification signedIn(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
