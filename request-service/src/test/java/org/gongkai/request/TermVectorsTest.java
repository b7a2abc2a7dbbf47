package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.Vectors.Vector;

/** The worked examples of terms and fees, asked of the calculators that are open to everybody. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TermVectorsTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Terms that begin with a day of their own, by their kinds. */
    private static final Map<String, String> TIMERS = Map.ofEntries(
            Map.entry("THIRD_PARTY_TERM", "T_THIRD_PARTY"),
            Map.entry("CO_ORGAN_TERM", "T_CO_ORGAN"),
            Map.entry("PUBLISH", "T_PUBLISH"),
            Map.entry("PENALTY_WITHDRAW", "T_PENALTY_WITHDRAW"),
            Map.entry("RECONSIDERATION_ANSWER_SIMPLE", "T_RECON_ANSWER_SIMPLE"),
            Map.entry("RECONSIDERATION_ANSWER", "T_RECON_ANSWER"),
            Map.entry("RECONSIDERATION_APPLY", "T_RECON_APPLY"),
            Map.entry("SUIT_AFTER_RECONSIDERATION", "T_SUIT_AFTER_RECON"),
            Map.entry("APPEAL_JUDGMENT", "T_APPEAL_JUDGMENT"),
            Map.entry("SUIT_DIRECT", "T_SUIT_DIRECT"));

    /** The deadlines of reports are the gateway's. */
    private static final Set<String> ELSEWHERE = Set.of("REPORT_DEADLINE");

    static List<Vector> deadlines() {
        return Vectors.of("deadlines.csv").stream()
                .filter(vector -> !ELSEWHERE.contains(vector.kind()))
                .toList();
    }

    /** What is not asked of the calculators here is asked of a life by FeeLifeTest, or of the gateway. */
    @Test
    void no_vector_is_left_out_in_silence() {
        List<Vector> fees = new ArrayList<>(Vectors.of("fees.csv"));
        fees.removeAll(fees());
        List<Vector> deadlines = new ArrayList<>(Vectors.of("deadlines.csv"));
        deadlines.removeAll(deadlines());

        // In full, for the tests elsewhere to be looked at again when one of them changes.
        assertThat(fees)
                .extracting(Vector::id, Vector::input, Vector::expected)
                .containsExactly(
                        tuple(
                                "F053",
                                "31 items, and one of them has 250 pages; both methods on it",
                                "REFUSED: one method for one application"),
                        tuple(
                                "F055",
                                "notice 500 yuan in 2025, lapsed unpaid 2025-04-10",
                                "section 6 of 2025: 0 applications, 0 yuan; R22=1"),
                        tuple(
                                "F057",
                                "270 yuan paid 2025-11-03, refunded in full 2025-12-10",
                                "section 6 of 2025: 0 applications, 0 yuan"));
        assertThat(deadlines)
                .extracting(Vector::id, Vector::input, Vector::expected)
                .containsExactly(
                        tuple("D073", "TOWNSHIP AGENCY year=2025", "2026-01-31"),
                        tuple("D075", "GOVERNMENT REGION year=2025", "2026-03-31"));
    }

    /** Examples that nobody has found in the law hold nobody to anything, until somebody finds them there. */
    @Test
    void those_that_are_not_verified_are_known() {
        assertThat(Stream.of("deadlines.csv", "fees.csv", "outcomes.csv")
                        .flatMap(file -> Vectors.all(file).stream())
                        .filter(vector -> !vector.isAsserted()))
                .extracting(Vector::id)
                .containsExactly("D051", "F051");
    }

    @ParameterizedTest
    @MethodSource
    void deadlines(Vector vector) {
        if (TIMERS.containsKey(vector.kind())) {
            timer(vector, TIMERS.get(vector.kind()), vector.expected());
            return;
        }
        List<String> days = days(vector.input());
        switch (vector.kind()) {
            case "REPLY" -> reply(vector);
            case "RECEIPT" -> receipt(vector);
            case "SUPPLEMENT_NOTICE" ->
                assertThat(terms(Map.of("receivedOn", days.getFirst()))
                                .getString("terms.find { it.timer == 'T_SUPP_NOTICE' }.dueOn"))
                        .isEqualTo(vector.expected());
            case "SUPPLEMENT_RESTART" ->
                assertThat(terms(received(
                                        days.get(0),
                                        List.of(
                                                event("requestSupplement", days.get(1)),
                                                event("supplementReceived", days.get(2)))))
                                .getString("dueOn"))
                        .isEqualTo(vector.expected());
            case "EXTENSION" -> extension(vector, days);
            case "CONSULTATION" -> consultation(vector, days);
            case "FEE_TERM" -> timer(vector, "T_FEE", vector.answers().get("lastDay"));
            case "IN_TIME" -> inTime(vector, days);
            default -> throw new AssertionError("unknown kind " + vector.kind());
        }
    }

    private static void reply(Vector vector) {
        JsonPath answer = terms(Map.of("receivedOn", vector.facts().get("receivedOn")));
        if (vector.expected().startsWith("REFUSED")) {
            assertThat(answer.getString("dueOn")).isNull();
            assertThat(answer.getString("open.kind")).isEqualTo("DATE_OPEN");
            assertThat(vector.expected()).contains(answer.getInt("counted") + " of " + answer.getInt("length"));
        } else {
            assertThat(answer.getString("dueOn")).as(vector.working()).isEqualTo(vector.expected());
        }
    }

    private static void receipt(Vector vector) {
        String channel = vector.input().split(" ")[0];
        String day = days(vector.input()).getFirst();
        Map<String, Object> assumed = new HashMap<>(Map.of("channel", channel, "arrivedOn", day));
        if (vector.input().contains("confirmed")) {
            assertThat(terms(assumed).getString("receivedOn")).isNull();
            assumed.put("events", List.of(event("confirmReceipt", day)));
        }
        JsonPath answer = terms(assumed);
        assertThat(answer.getString("receivedOn")).isEqualTo(vector.answers().get("receivedOn"));
        assertThat(answer.getString("dueOn")).isEqualTo(vector.answers().get("dueOn"));
    }

    private static void extension(Vector vector, List<String> days) {
        if (vector.input().contains("first extension")) {
            refused(received(
                            days.getFirst(),
                            List.of(
                                    event("extend", "2025-04-14", "days", 5),
                                    event("extend", "2025-04-15", "days", 10))))
                    .isEqualTo("EXTENDED_ALREADY");
        } else if (vector.expected().startsWith("REFUSED")) {
            refused(received(days.get(0), List.of(event("extend", days.get(1), "days", 20))))
                    .isEqualTo("TERM_OVER");
        } else {
            assertThat(terms(received(days.getFirst())).getString("dueOn"))
                    .isEqualTo(vector.answers().get("base"));
            String base = vector.answers().get("base");
            assertThat(terms(received(days.getFirst(), List.of(event("extend", base, "days", 20))))
                            .getString("dueOn"))
                    .isEqualTo(vector.answers().get("extended"));
        }
    }

    private static void consultation(Vector vector, List<String> days) {
        String sent = vector.facts().get("sentOn");
        String ended = vector.facts().get("endedOn");
        boolean coMaker = vector.input().contains("co-maker");
        boolean silent = vector.input().contains("silent");
        List<Map<String, Object>> events = new ArrayList<>();
        Map<String, Object> consulted = event(coMaker ? "consultCoMaker" : "consultThirdParty", sent);
        if (silent) {
            consulted.put("servedOn", days.get(3));
        }
        events.add(consulted);
        if (!silent) {
            events.add(event("consultationAnswered", ended));
        }
        JsonPath answer = terms(Map.of("receivedOn", days.getFirst(), "events", events));
        assertThat(answer.getString("dueOn"))
                .as(vector.working())
                .isEqualTo(vector.answers().get("dueOn"));
        assertThat(answer.getString("excluded")).isEqualTo(vector.answers().get("paused"));
    }

    private static void inTime(Vector vector, List<String> days) {
        // A receipt whose term ends on the day of the example.
        String received = "2025-02-28";
        assertThat(terms(received(received)).getString("dueOn")).isEqualTo(days.getFirst());
        Map<String, Object> sent = event("dispatch", days.get(1));
        sent.put("way", vector.input().contains("window") ? "DIRECT" : "POST");
        JsonPath answer = terms(Map.of("receivedOn", received, "events", List.of(sent)));
        assertThat(answer.getBoolean("inTime")).isEqualTo(vector.expected().equals("IN_TIME"));
        assertThat(answer.getInt("lateBy")).isEqualTo(vector.expected().equals("IN_TIME") ? 0 : 1);
    }

    private static void timer(Vector vector, String timer, String expected) {
        JsonPath answer = terms(Map.of(
                "timers", List.of(Map.of("timer", timer, "on", vector.anyDay().toString()))));
        assertThat(answer.getString("terms[0].dueOn")).as(vector.working()).isEqualTo(expected);
    }

    static List<Vector> fees() {
        return Vectors.of("fees.csv").stream()
                .filter(vector ->
                        vector.kind().startsWith("FEE_ITEM") || vector.kind().startsWith("FEE_PAGES"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void fees(Vector vector) {
        Map<String, Object> asked = new HashMap<>(Map.of("method", "ITEM"));
        switch (vector.kind()) {
            case "FEE_ITEMS" -> asked.put("units", number(vector.input(), "=(\\d+)"));
            case "FEE_PAGES" -> {
                asked.put("method", "PAGE");
                asked.put("units", number(vector.input(), "=(\\d+)"));
            }
            case "FEE_ITEM_NEXT" -> {
                boolean split = vector.input().contains("split");
                asked.put("units", split ? number(vector.input(), "into (\\d+)") : 1);
                asked.put(
                        "earlier",
                        split ? number(vector.input(), "(\\d+) earlier") : number(vector.input(), "(\\d+)th") - 1);
            }
            default -> throw new AssertionError("unknown kind " + vector.kind());
        }
        given().contentType("application/json")
                .body(asked)
                .post("/api/v1/public/fee-calculations")
                .then()
                .statusCode(200)
                .body("amountYuan", org.hamcrest.Matchers.equalTo(vector.expected() + ".00"));
    }

    /** As a life counts it: from the day that is right, with the cautious day left where it was. */
    @Test
    void a_corrected_receipt_counts_from_the_day_that_is_right() {
        Map<String, Object> correction = event("correctReceipt", "2025-04-15", "receivedOn", "2025-04-10");
        JsonPath answer = terms(received("2025-04-07", List.of(correction)));
        JsonPath right = terms(received("2025-04-10"));
        JsonPath wrong = terms(received("2025-04-07"));

        assertThat(answer.getString("receivedOn")).isEqualTo("2025-04-10");
        assertThat(answer.getString("dueOn")).isEqualTo(right.getString("dueOn"));
        assertThat(answer.getString("cautiousDueOn")).isEqualTo(wrong.getString("dueOn"));
        assertThat(dueOn(answer, "T_SUPP_NOTICE")).isEqualTo(dueOn(right, "T_SUPP_NOTICE"));

        String agency = Api.agency("230505");
        LifeForTests life = LifeForTests.received(agency, null, "2025-04-07");
        life.step(
                        Role.SIGNER,
                        "receipt-corrections",
                        Map.of(
                                "on", "2025-04-15",
                                "receivedOn", "2025-04-10",
                                "evidence", "签收回执",
                                "reason", "登记有误"))
                .body("handling.clock.dueOn", org.hamcrest.Matchers.equalTo(answer.getString("dueOn")))
                .body("handling.clock.cautiousDueOn", org.hamcrest.Matchers.equalTo(answer.getString("cautiousDueOn")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            orderRedecision | 2025-06-03 | -  | -     | -          | 2025-07-01 | 20 | WORKING_DAY
            orderRedecision | 2025-06-03 | 30 | DAY   | -          | 2025-07-03 | 30 | DAY
            orderRedecision | 2025-06-03 | 2  | MONTH | -          | 2025-08-04 | 2  | MONTH
            orderRedecision | 2025-06-03 | -  | -     | 2025-08-31 | 2025-08-31 | -  | DATE
            revokeOwn       | 2025-06-03 | 10 | -     | -          | 2025-06-17 | 10 | WORKING_DAY
            """)
    void an_order_is_counted_as_it_says(
            String event, String on, Integer days, String unit, String named, String due, Integer length, String said) {
        Map<String, Object> order = new HashMap<>(Map.of("event", event, "on", on));
        order.put("days", days);
        order.put("unit", unit);
        order.put("dueOn", named);
        JsonPath answer = terms(received("2025-04-07", List.of(event("dispatch", "2025-04-30"), order)));

        assertThat(answer.<Map<String, Object>>getList("terms.findAll { it.timer == 'T_REDECISION' }"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.get("startedOn")).isEqualTo(on);
                    assertThat(term.get("dueOn")).isEqualTo(due);
                    assertThat(term.get("length")).isEqualTo(length);
                    assertThat(term.get("unit")).isEqualTo(said);
                });
    }

    @Test
    void an_order_to_reply_a_named_day_and_a_notice_that_was_served_later_are_terms_too() {
        JsonPath ordered =
                terms(received("2025-04-07", List.of(event("orderReply", "2025-05-20", "days", 15, "unit", "DAY"))));
        assertThat(dueOn(ordered, "T_REDECISION")).isEqualTo("2025-06-04");

        JsonPath deferred = terms(received(
                "2025-04-07",
                List.of(
                        event("askReasons", "2025-04-09", "servedOn", "2025-04-10"),
                        event("acceptReasons", "2025-04-14", "deferredTo", "2025-06-30"))));
        assertThat(deferred.getString("dueOn")).isEqualTo("2025-06-30");
        assertThat(dueOn(deferred, "T_DEFERRED")).isEqualTo("2025-06-30");
        assertThat(dueOn(deferred, "T_REASON")).isEqualTo("2025-04-24");

        JsonPath served = terms(received(
                "2025-09-15", List.of(event("requestSupplement", "2025-09-17"), event("noticeServed", "2025-09-19"))));
        assertThat(served.getString("terms.find { it.timer == 'T_SUPPLEMENT' }.startedOn"))
                .isEqualTo("2025-09-19");
        assertThat(terms(Map.of("timers", List.of(Map.of("timer", "T_RETENTION", "on", "2024-02-29"))))
                        .getString("terms[0].dueOn"))
                .isEqualTo("2029-02-28");
    }

    /** Of every event that the domain has: what the calendar brings about moves nothing, what ends unreceived has no term. */
    @Test
    void a_chain_may_have_what_comes_before_the_receipt_and_what_the_calendar_brings_about() {
        JsonPath answer = terms(received(
                "2025-04-07",
                List.of(
                        event("registerReceipt", "2025-04-07"),
                        event("extend", "2025-04-10", "days", 5),
                        event("loadCalendar", "2025-04-11"),
                        event("dueDatePasses", "2025-05-15"),
                        event("yearEnd", "2025-12-31"))));
        assertThat(answer.<String>getList("steps.event")).containsExactly("extend");
        assertThat(answer.getString("dueOn")).isEqualTo("2025-05-14");

        Map<String, Object> arrived = new HashMap<>(Map.of("channel", "ONLINE", "arrivedOn", "2025-04-07"));
        arrived.put("events", List.of(event("confirmationFailed", "2025-04-09")));
        assertThat(dueOn(terms(arrived), "T_CONFIRM")).isEqualTo("2025-04-10");
        arrived.put("events", List.of(event("discard", "2025-04-09")));
        JsonPath over = terms(arrived);
        assertThat(over.getString("stage")).isEqualTo("DISCARDED");
        assertThat(over.getList("terms")).isEmpty();
    }

    @Test
    void what_makes_a_late_supplement_good_or_an_objection_give_way_is_assumed_too() {
        List<Map<String, Object>> late = List.of(
                event("requestSupplement", "2025-09-15", "servedOn", "2025-09-16"),
                event("supplementReceived", "2025-10-15"));
        refused(received("2025-09-08", late)).isEqualTo("GOOD_REASON_NEEDED");
        assertThat(terms(received(
                                "2025-09-08",
                                List.of(late.get(0), event("supplementReceived", "2025-10-15", "goodReason", "住院"))))
                        .getString("dueOn"))
                .isEqualTo("2025-11-12");

        List<Map<String, Object>> objected = new ArrayList<>(List.of(
                event("consultThirdParty", "2025-09-10", "servedOn", "2025-09-11"),
                event("consultationAnswered", "2025-09-15", "answer", "OBJECT_REASONED"),
                event("overrideThirdParty", "2025-09-16")));
        refused(received("2025-09-08", objected)).isEqualTo("REASONS_WERE_GOOD");
        objected.set(2, event("overrideThirdParty", "2025-09-16", "ground", "PUBLIC_INTEREST"));
        assertThat(dueOn(terms(received("2025-09-08", objected)), "T_OVERRIDE_WAIT"))
                .isEqualTo("2025-09-23");
    }

    /** Where the published guide says so (domain 1.5): what is sent online is received when it comes. */
    @ParameterizedTest
    @CsvSource({"ONLINE, 2025-12-31", "OTHER, 2025-12-31", "EMAIL, "})
    void a_clause_of_the_guide_receives_what_arrives(String channel, String receivedOn) {
        assertThat(terms(Map.of("channel", channel, "arrivedOn", "2025-12-31", "guideClause", "指南第五条"))
                        .getString("receivedOn"))
                .isEqualTo(receivedOn);
    }

    /** Vectors F053 and D049 along a chain of events. */
    @Test
    void a_fee_has_one_method_and_lapses_from_the_working_day_after_its_last_one() {
        refused(received(
                        "2026-03-02",
                        List.of(
                                event("noticeFee", "2026-03-04", "method", "ITEM", "units", 31),
                                event("cancelFee", "2026-03-05"),
                                event("noticeFee", "2026-03-06", "method", "PAGE", "units", 250))))
                .isEqualTo("ONE_METHOD");
        Map<String, Object> notice = event("noticeFee", "2025-12-15", "servedOn", "2025-12-15");
        refused(received("2025-12-08", List.of(notice, event("feeLapsed", "2026-01-13"))))
                .isEqualTo("PERIOD_NOT_OVER");
        JsonPath lapsed = terms(received("2025-12-08", List.of(notice, event("feeLapsed", "2026-01-14"))));
        assertThat(lapsed.getString("stage")).isEqualTo("CLOSED");
        assertThat(dueOn(lapsed, "T_FEE")).isEqualTo("2026-01-13");
    }

    private static String dueOn(JsonPath answer, String timer) {
        return answer.getString("terms.find { it.timer == '" + timer + "' }.dueOn");
    }

    @Test
    void each_step_says_its_article() {
        JsonPath answer = terms(received("2025-03-03", List.of(event("extend", "2025-03-05", "days", 5))));

        assertThat(answer.<String>getList("steps.event")).containsExactly("extend");
        assertThat(answer.getString("steps[0].basis")).isEqualTo("条例第三十三条第二款");
        assertThat(answer.getString("steps[0].on")).isEqualTo("2025-03-05");
    }

    /**
     * Counted a second time from the table of the notices, by places in the list of all working days: asked of the calculator for
     * every day, and of every seventh as an application that was received on it.
     */
    @Test
    void the_term_of_every_day_of_eight_years_is_what_another_program_counts() throws IOException {
        List<LocalDate> working = workingDays();
        List<LocalDate> days =
                LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList();
        assertThat(days).hasSize(2922);

        for (int from = 0; from < days.size(); from += 200) {
            List<LocalDate> some = days.subList(from, Math.min(from + 200, days.size()));
            assertThat(terms(Map.of(
                                    "timers",
                                    some.stream()
                                            .map(day -> Map.of("timer", "T_REPLY", "on", day.toString()))
                                            .toList()))
                            .<String>getList("terms.dueOn"))
                    .containsExactlyElementsOf(
                            some.stream().map(day -> due(day, working)).toList());
        }
        for (int at = 0; at < days.size(); at += 7) {
            assertThat(terms(received(days.get(at).toString())).getString("dueOn"))
                    .as("received on %s", days.get(at))
                    .isEqualTo(due(days.get(at), working));
        }
    }

    private static String due(LocalDate received, List<LocalDate> working) {
        int place = Collections.binarySearch(working, received);
        int before = place < 0 ? -place - 1 : place + 1;
        int last = before + (received.isBefore(LocalDate.of(2019, 5, 15)) ? 15 : 20) - 1;
        return last < working.size() ? working.get(last).toString() : null;
    }

    private static List<LocalDate> workingDays() throws IOException {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> made = new HashSet<>();
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                TermVectorsTest.class.getResourceAsStream("/days-off-2019-2026.csv"), StandardCharsets.UTF_8))) {
            table.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(row -> LocalDate.parse(row[0])
                            .datesUntil(LocalDate.parse(row[1]).plusDays(1))
                            .forEach((row[2].equals("OFF") ? off : made)::add));
        }
        return LocalDate.of(2019, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> made.contains(day) || day.getDayOfWeek().getValue() < 6 && !off.contains(day))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-03-01 | GRANTED      | T_RECON_APPLY T_SUIT_DIRECT
        2024-03-01 | DENY_PROCESS | T_RECON_APPLY
        2023-11-01 | DENY_PROCESS | T_RECON_APPLY T_SUIT_DIRECT
        2024-03-01 | PARTIAL      | T_RECON_APPLY T_SUIT_DIRECT
        """)
    void remedies_begin_with_service_by_the_law_of_the_reply(String received, String outcome, String timers) {
        JsonPath answer = terms(received(
                received, List.of(event("dispatch", received, "outcome", outcome), event("served", received))));

        assertThat(answer.<String>getList("terms.findAll { it.basis =~ /行政复议法第二十|行政诉讼法第四十六/ }.timer"))
                .containsExactly(timers.split(" "));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        BODY                                                                                            | POINTER
        {}                                                                                              | /receivedOn
        {"receivedOn": "1899-01-01"}                                                                    | /receivedOn
        {"receivedOn": "2026-03-02", "events": [{"event": "fly", "on": "2026-03-03"}]}                  | /events/0/event
        {"receivedOn": "2026-03-02", "events": [{"event": "extend", "on": "2026-03-01", "days": 5}]}    | /events/0/on
        {"receivedOn": "2026-03-02", "events": [{"event": "extend", "on": "2026-03-03", "days": 0}]}    | /events/0/days
        {"receivedOn": "2026-03-02", "events": [{"event": "extend", "on": "2026-04-13", "days": 5}]}    | /events/0
        {"receivedOn": "2026-03-02", "events": [{"event": "supplementReceived", "on": "2026-03-03"}]}   | /events/0
        {"receivedOn": "2026-03-02", "events": [{"event": "extend", "on": "2026-03-03", "days": 21}]}   | /events/0/days
        {"timers": [{"timer": "T_TEA", "on": "2026-03-03"}]}                                            | /timers/0/timer
        {"arrivedOn": "2026-03-02", "channel": "FAX", "events": [{"event": "extend", "on": "2026-03-03", "days": 5}]} | /events/0/event
        {"receivedOn": "2026-03-02", "events": [{"event": "discard", "on": "2026-03-03"}]}               | /events/0/event
        {"receivedOn": "2026-03-02", "events": [{"event": "correctReceipt", "on": "2026-03-03"}]}       | /events/0/receivedOn
        {"receivedOn": "2026-03-02", "events": [{"event": "orderReply", "on": "2026-03-03", "unit": "YEAR"}]} | /events/0/unit
        {"arrivedOn": "2026-03-04", "receivedOn": "2026-03-02"}                                         | /receivedOn
        {"channel": "IN_PERSON", "arrivedOn": "2026-03-02", "receivedOn": "2026-03-04"}                 | /receivedOn
        {"channel": "FAX", "arrivedOn": "2026-03-04", "events": [{"event": "confirmReceipt", "on": "2026-03-03"}]} | /events/0/on
        {"channel": "FAX", "arrivedOn": "2026-03-04", "events": [{"event": "confirmationFailed", "on": "2026-03-03"}]} | /events/0/on
        {"channel": "FAX", "arrivedOn": "2026-03-04", "events": [{"event": "discard", "on": "2026-03-03"}]} | /events/0/on
        {"receivedOn": "2026-03-02", "events": [{"event": "confirmReceipt", "on": "2026-03-03"}]}       | /events/0/on
        {"receivedOn": "2026-03-02", "events": [{"event": "submit", "on": "2026-03-03"}]}               | /events/0/on
        {"receivedOn": "2026-03-02", "events": [{"event": "dueDatePasses", "on": "2026-03-01"}]}        | /events/0/on
        {"receivedOn": "2026-03-02", "events": [{"event": "dispatch", "on": "2026-03-01"}]}             | /events/0/on
        {"receivedOn": "2026-03-02", "events": [{"event": "correctReceipt", "on": "2026-03-04", "receivedOn": "2026-03-05"}]} | /events/0/receivedOn
        {"receivedOn": "2026-03-02", "events": [{"event": "requestSupplement", "on": "2026-03-04", "servedOn": "2026-03-03"}]} | /events/0/servedOn
        {"receivedOn": "2026-03-02", "events": [{"event": "askReasons", "on": "2026-03-04", "servedOn": "2026-03-03"}]} | /events/0/servedOn
        {"receivedOn": "2026-03-02", "events": [{"event": "noticeFee", "on": "2026-03-04", "servedOn": "2026-03-03"}]} | /events/0/servedOn
        {"receivedOn": "2026-03-02", "events": [{"event": "consultAgency", "on": "2026-03-04", "servedOn": "2026-03-03"}]} | /events/0/servedOn
        {"receivedOn": "2026-03-02", "events": [{"event": "consultThirdParty", "on": "2026-03-04", "servedOn": "2026-03-06"}, {"event": "consultationAnswered", "on": "2026-03-05"}]} | /events/1/on
        {"receivedOn": "2026-03-02", "events": [{"event": "noticeFee", "on": "2026-03-04"}, {"event": "payInFull", "on": "2026-03-03"}]} | /events/1/on
        {"receivedOn": "2026-03-02", "events": [{"event": "payInFull", "on": "2026-03-03"}, {"event": "noticeFee", "on": "2026-03-04"}]} | /events/0
        {"receivedOn": "2026-03-02", "events": [{"event": "requestSupplement", "on": "2026-03-04"}, {"event": "supplementReceived", "on": "2026-03-03"}]} | /events/1/on
        {"receivedOn": "2026-03-02", "events": [{"event": "requestSupplement", "on": "2026-03-04"}, {"event": "noticeServed", "on": "2026-03-03"}]} | /events/1/on
        {"receivedOn": "2026-03-02", "events": [{"event": "askReasons", "on": "2026-03-04"}, {"event": "acceptReasons", "on": "2026-03-06", "deferredTo": "2026-03-30"}]} | /events/1/deferredTo
        {"receivedOn": "2026-03-02", "events": [{"event": "dispatch", "on": "2026-03-10"}, {"event": "served", "on": "2026-03-09"}]} | /events/1/on
        {"receivedOn": "2026-03-02", "events": [{"event": "dispatch", "on": "2026-03-10"}, {"event": "orderRedecision", "on": "2026-05-11", "dueOn": "2026-05-10"}]} | /events/1/dueOn
        {"receivedOn": "2026-03-02", "events": [{"event": "noticeFee", "on": "2026-03-04"}, {"event": "payPart", "on": "2026-03-06"}, {"event": "refund", "on": "2026-03-05"}]} | /events/2/on
        """)
    void what_cannot_be_is_said_at_its_place(String body, String pointer) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/public/term-calculations")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", org.hamcrest.Matchers.equalTo(pointer));
    }

    private static List<String> days(String text) {
        return DAY.matcher(text).results().map(match -> match.group()).toList();
    }

    private static int number(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static Map<String, Object> event(String event, String on, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("event", event, "on", on));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static Map<String, Object> received(String on) {
        return Map.of("receivedOn", on);
    }

    private static Map<String, Object> received(String on, List<Map<String, Object>> events) {
        return Map.of("receivedOn", on, "events", events);
    }

    private static JsonPath terms(Map<String, ?> assumed) {
        return given().contentType("application/json")
                .body(assumed)
                .post("/api/v1/public/term-calculations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static org.assertj.core.api.AbstractStringAssert<?> refused(Map<String, ?> assumed) {
        return assertThat(given().contentType("application/json")
                .body(assumed)
                .post("/api/v1/public/term-calculations")
                .then()
                .statusCode(400)
                .extract()
                .<String>path("reason"));
    }
}
