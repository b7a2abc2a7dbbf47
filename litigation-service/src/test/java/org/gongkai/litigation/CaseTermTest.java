package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The terms of reconsideration and of suits: their last days by law, and the list of what is due. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseTermTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Kinds of the file that are terms of cases; the others are of applications and reports. */
    private static final List<String> OF_CASES = List.of(
            "RECONSIDERATION_ANSWER_SIMPLE",
            "RECONSIDERATION_ANSWER",
            "RECONSIDERATION_APPLY",
            "SUIT_AFTER_RECONSIDERATION",
            "APPEAL_JUDGMENT",
            "SUIT_DIRECT");

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);

    private String agency;
    private CaseFilesForTests cases;

    /** The case that was opened last. */
    private String last;

    record Vector(String id, String kind, String input, String expected, String working, String status) {

        static Vector of(NamedCsvRecord row) {
            return new Vector(
                    row.getField("id"),
                    row.getField("kind"),
                    row.getField("input"),
                    row.getField("expected"),
                    row.getField("working"),
                    row.getField("status"));
        }

        String day() {
            Matcher day = DAY.matcher(input);
            assertThat(day.find()).as(input).isTrue();
            return day.group();
        }

        @Override
        public String toString() {
            return id + " " + kind + " " + input + " -> " + expected + " (" + working + ")";
        }
    }

    static Stream<Vector> vectors() {
        List<Vector> all = ResourceTable.read(CaseTermTest.class.getResource("/vectors/deadlines.csv"), Vector::of);
        List<Vector> ofCases =
                all.stream().filter(vector -> OF_CASES.contains(vector.kind())).toList();
        assertThat(ofCases).extracting(Vector::kind).containsExactlyInAnyOrderElementsOf(OF_CASES);
        assertThat(ofCases).extracting(Vector::status).containsOnly("law");
        return ofCases.stream();
    }

    @BeforeEach
    void anAgency() {
        agency = Api.agency("330300");
        cases = new CaseFilesForTests(agency);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_term_ends_on_the_day_of_the_example(Vector vector) {
        String day = vector.day();
        switch (vector.kind()) {
            case "RECONSIDERATION_ANSWER" -> {
                reconsidered(day, "learnedOn", day);
                term("T_RECON_ANSWER").body("dueOn", equalTo(vector.expected()));
            }
            case "RECONSIDERATION_ANSWER_SIMPLE" -> {
                reconsidered(day, "learnedOn", day, "simple", true);
                term("T_RECON_ANSWER_SIMPLE").body("dueOn", equalTo(vector.expected()));
            }
            case "RECONSIDERATION_APPLY" -> {
                last = cases.opened(Map.of("replyServedOn", day));
                term("T_RECON_APPLY").body("dueOn", equalTo(vector.expected()));
            }
            case "SUIT_DIRECT" -> {
                last = cases.opened(Map.of("replyServedOn", day, "replyOutcome", "UNAVAIL_NOT_HELD"));
                term("T_SUIT_DIRECT").body("dueOn", equalTo(vector.expected()));
            }
            case "SUIT_AFTER_RECONSIDERATION" -> {
                reconsidered("2024-01-10");
                cases.decide(last, 1, "RC_UPHOLD", day, "servedOn", day).statusCode(201);
                term("T_SUIT_AFTER_RECON").body("dueOn", equalTo(vector.expected()));
            }
            case "APPEAL_JUDGMENT" -> {
                last = cases.opened();
                cases.begin(last, "FIRST_INSTANCE", "acceptedOn", "2024-01-10").statusCode(201);
                cases.decide(last, 1, "LT_REJECT_CLAIM", day, "servedOn", day).statusCode(201);
                term("T_APPEAL_JUDGMENT").body("dueOn", equalTo(vector.expected()));
            }
            default -> throw new AssertionError("nobody has told this test of " + vector);
        }
    }

    @Test
    void who_was_not_told_of_remedies_has_the_term_from_when_they_learned_it_and_a_year_at_most() {
        last = cases.opened(Map.of("replyServedOn", "2024-05-06", "remediesTold", false));
        term("T_RECON_UNTOLD").body("dueOn", equalTo("2025-05-06"));
        term("T_SUIT_UNTOLD").body("dueOn", equalTo("2025-05-06"));
        cases.correct(last, "", "remediesKnownOn", "2024-05-05")
                .statusCode(400)
                .body("violations.pointer", contains("/remediesKnownOn"));
        cases.correct(last, "", "remediesKnownOn", "2024-07-01").statusCode(200);
        term("T_RECON_APPLY").body("startedOn", equalTo("2024-07-01")).body("dueOn", equalTo("2024-08-30"));
        term("T_SUIT_DIRECT").body("dueOn", equalTo("2025-01-02"));
        // Learned so late that the year is over before the term is.
        cases.correct(last, "", "remediesKnownOn", "2025-04-01").statusCode(200);
        term("T_RECON_UNTOLD").body("startedOn", equalTo("2024-05-06"));
        cases.correct(last, "", "remediesTold", true)
                .statusCode(400)
                .body("violations.pointer", contains("/remediesKnownOn"));
        cases.open(Map.of("remediesKnownOn", "2024-07-01"))
                .statusCode(400)
                .body("violations.pointer", contains("/remediesKnownOn"));

        reconsidered("2024-01-10");
        cases.decide(last, 1, "RC_UPHOLD", "2024-03-01", "servedOn", "2024-03-04", "remediesTold", false)
                .statusCode(201);
        term("T_SUIT_UNTOLD").body("dueOn", equalTo("2025-03-04"));
        cases.correct(last, "/proceedings/1/decisions/1", "remediesKnownOn", "2024-06-03")
                .statusCode(200);
        term("T_SUIT_AFTER_RECON").body("startedOn", equalTo("2024-06-03")).body("dueOn", equalTo("2024-06-18"));
    }

    private void reconsidered(String acceptedOn, Object... facts) {
        last = cases.opened();
        List<Object> all = new ArrayList<>(List.of("acceptedOn", acceptedOn));
        all.addAll(List.of(facts));
        cases.begin(last, "RECONSIDERATION", all.toArray()).statusCode(201);
    }

    private ValidatableResponse term(String code) {
        return cases.read(last).rootPath("terms.find { it.code == '" + code + "' }");
    }

    @Test
    void a_term_says_where_it_comes_from_whose_it_is_and_whether_it_was_kept() {
        reconsidered("2024-03-01", "filedOn", "2024-02-26", "learnedOn", "2024-03-04", "extendedDays", 30);
        term("T_RECON_ACCEPT")
                .body("dueOn", equalTo("2024-03-04"))
                .body("metOn", equalTo("2024-03-01"))
                .body("state", equalTo("MET"))
                .body("duty", equalTo("BODY"));
        term("T_RECON_ANSWER")
                .body("name", equalTo("answer in reconsideration"))
                .body("basis", equalTo("行政复议法第四十八条"))
                .body("duty", equalTo("AGENCY"))
                .body("proceeding", equalTo(1))
                .body("startedOn", equalTo("2024-03-04"))
                .body("dueOn", equalTo("2024-03-18"))
                .body("metOn", nullValue())
                .body("state", equalTo("OVER"));
        // 90 days from 1 March: 30 May.
        term("T_RECON_DECIDE").body("dueOn", equalTo("2024-05-30")).body("state", equalTo("OVER"));

        cases.post(last, "/proceedings/1/answers", "on", today.plusDays(1).toString())
                .statusCode(400);
        cases.post(last, "/proceedings/1/answers", "on", "2024-03-01").statusCode(400);
        cases.post(last, "/proceedings/1/answers", "on", "2024-03-19")
                .statusCode(200)
                .rootPath("terms.find { it.code == 'T_RECON_ANSWER' }")
                .body("metOn", equalTo("2024-03-19"))
                .body("state", equalTo("LATE"));
        cases.post(last, "/proceedings/1/answers", "on", "2024-03-19").statusCode(409);
    }

    @Test
    void a_reconsideration_that_rests_has_its_days_back() {
        reconsidered("2024-03-01");
        cases.decide(last, 1, "RC_SUSPENDED", "2024-03-11", "suspensionItem", 2)
                .statusCode(201)
                .body("terms.code", not(hasItem("T_RECON_DECIDE")));
        // 60 days from 11 March: 10 May.
        term("T_RECON_SUSPENDED").body("dueOn", equalTo("2024-05-10"));
        cases.decide(last, 1, "RC_OPEN", "2024-04-10").statusCode(201);

        // 60 and 30 days from 1 March.
        term("T_RECON_DECIDE").body("dueOn", equalTo("2024-05-30"));
        cases.read(last).body("terms.code", not(hasItem("T_RECON_SUSPENDED")));
    }

    @Test
    void silence_opens_the_way_to_the_court_too() {
        reconsidered("2024-03-01");

        // The term for the decision ends on 30 April.
        term("T_SUIT_AFTER_REFUSAL").body("startedOn", equalTo("2024-04-30")).body("dueOn", equalTo("2024-05-15"));
    }

    @Test
    void what_was_ordered_is_due_until_something_has_followed() {
        reconsidered("2024-03-01");
        cases.decide(last, 1, "RC_REVOKE", "2024-04-08", "servedOn", "2024-04-10")
                .statusCode(201);
        term("T_REDECISION").body("dueOn", equalTo("2024-05-10")).body("state", equalTo("OVER"));
        waiting("").body("items.term.code", contains("T_REDECISION"));
        cases.correct(last, "/proceedings/1/decisions/1", "redecisionDueOn", "2024-04-30")
                .statusCode(200);
        term("T_REDECISION").body("dueOn", equalTo("2024-04-30"));

        String followUps = "/proceedings/1/decisions/1/follow-ups";
        cases.post(last, followUps, "kind", "REDECISION", "on", "2024-04-29").statusCode(400);
        cases.post(last, followUps, "kind", "REDECISION", "on", "2024-04-07", "note", "重新答复")
                .statusCode(400);
        cases.post(last, followUps, "kind", "REDECISION", "on", "2024-04-29", "note", "重新答复")
                .statusCode(200)
                .body("proceedings[0].decisions[0].followUp.kind", equalTo("REDECISION"))
                .body("findings", empty());
        cases.post(last, followUps, "kind", "REDECISION", "on", "2024-04-29", "note", "再次")
                .statusCode(409);
        term("T_REDECISION").body("state", equalTo("MET"));
        waiting("").body("items", empty());
        given().get("/api/v1/case-files?open=true&agencyCode=" + agency).then().body("items", empty());
    }

    @Test
    void what_was_ordered_is_due_as_it_is_set_for_the_body_or_its_region() {
        reconsidered("2024-03-01");
        cases.decide(last, 1, "RC_REVOKE", "2024-04-08", "servedOn", "2024-04-10")
                .statusCode(201);
        term("T_REDECISION").body("dueOn", equalTo("2024-05-10"));

        length("BODY", agency, 2, "2024-01-01", 15).statusCode(200);
        term("T_REDECISION").body("dueOn", equalTo("2024-04-30"));
        // An older state changes nothing, nor does what begins later.
        length("BODY", agency, 1, "2024-01-01", 5).statusCode(200).body("version", equalTo(2));
        term("T_REDECISION").body("dueOn", equalTo("2024-04-30"));
        length("BODY", agency, 3, "2024-04-11", 15).statusCode(200);
        term("T_REDECISION").body("dueOn", equalTo("2024-05-10"));
        length("BODY", agency, 4, "2024-01-01", null).statusCode(200);
        term("T_REDECISION").body("dueOn", equalTo("2024-05-10"));

        length("NATION", agency, 1, "2024-01-01", 15).statusCode(400);
        length("BODY", agency, 5, "2024-01-01", 0).statusCode(400);
        Api.json(Map.of("layer", "BODY", "code", agency, "timer", "T_X", "version", 1, "lengths", List.of()))
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.SERVICE))
                .put("/api/v1/term-length-replicas/T_X")
                .then()
                .statusCode(400);
    }

    /** Tells the service how long a place has the agency take for a further decision from a day on. */
    static ValidatableResponse length(String layer, String code, int version, String from, Integer length) {
        Map<String, Object> fromDay = new HashMap<>();
        fromDay.put("from", from);
        fromDay.put("length", length);
        fromDay.put("asAround", length == null);
        return Api.json(Map.of(
                        "layer",
                        layer,
                        "code",
                        code,
                        "timer",
                        "T_REDECISION",
                        "version",
                        version,
                        "lengths",
                        List.of(fromDay)))
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.SERVICE))
                .put("/api/v1/term-length-replicas/T_REDECISION")
                .then();
    }

    @Test
    void a_court_has_its_months_and_the_agency_its_fifteen_days() {
        last = cases.opened(Map.of("subjectKind", "OMISSION", "replyDueOn", "2026-08-03"));
        cases.begin(
                        last,
                        "FIRST_INSTANCE",
                        "filedOn",
                        "2026-08-28",
                        "acceptedOn",
                        "2026-09-01",
                        "learnedOn",
                        "2026-09-07")
                .statusCode(201);

        term("T_SUIT_NO_REPLY").body("state", equalTo("MET"));
        term("T_COURT_FILING").body("dueOn", equalTo("2026-09-04")).body("state", equalTo("MET"));
        term("T_COURT_ANSWER").body("dueOn", equalTo("2026-09-22"));
        // Nobody knows which days of 2027 are off: the date is refused, and never guessed.
        term("T_COURT_FIRST")
                .body("dueNotBefore", equalTo("2027-03-01"))
                .body("dueOn", nullValue())
                .body("state", equalTo("DATE_OPEN"));
        last = cases.opened();
        cases.begin(last, "FIRST_INSTANCE", "acceptedOn", "2026-01-05", "simple", true)
                .statusCode(201);
        // 45 days: 19 February lies in the holidays of the Spring Festival, which end on the 23rd.
        term("T_COURT_FIRST_SIMPLE").body("dueOn", equalTo("2026-02-24"));
    }

    @Test
    void what_is_due_is_listed_by_urgency_and_owner_page_by_page() {
        for (int day = 1; day <= 9; day++) {
            reconsidered("2024-03-0" + day, "learnedOn", "2024-03-0" + day);
        }
        waiting("&duty=AGENCY")
                .body("items", hasSize(9))
                .body("items.term.code", everyItem(equalTo("T_RECON_ANSWER")))
                .body(
                        "items[0].href",
                        equalTo("/api/v1/case-files/"
                                + JsonPath.from(given().get("/api/v1/case-files?agencyCode=" + agency)
                                                .asString())
                                        .getString("items[0].id")));
        waiting("&duty=AGENCY&dueTo=2024-03-18").body("items.term.dueOn", everyItem(oneOf("2024-03-15", "2024-03-18")));
        waiting("&duty=BODY").body("items", hasSize(9)).body("items.term.code", everyItem(equalTo("T_RECON_DECIDE")));
        waiting("&duty=NOBODY").statusCode(400).body("violations.pointer", contains("duty"));

        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = waiting("&limit=4" + after).extract().jsonPath();
            seen.addAll(page.getList("items.collect { it.caseFileId + it.term.code }", String.class));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        assertThat(seen).hasSize(18).doesNotHaveDuplicates();
        waiting("&after=x%20y").statusCode(400);
    }

    private ValidatableResponse waiting(String more) {
        return given().get("/api/v1/case-terms?agencyCode=" + agency + more).then();
    }
}
