package org.gongkai.request.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.reminder.Reminders;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.HeardForTests;

/** Reminders from day to day, over the Spring Festival of 2026: 14 and 28 February are working Saturdays, 15 to 23 is off. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class ReminderTest {

    @Inject
    Reminders reminders;

    private final ObjectMapper mapper = new ObjectMapper();
    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void a_month_of_days_brings_exactly_the_reminders_of_the_terms() {
        today("2026-01-26");
        String plain = application("2026-01-26");
        String answered = application("2026-01-26");
        String supplemented = application("2026-01-26");
        String extended = application("2026-01-26");
        String unit = application("2026-01-26");
        String untouched = signedFor("2026-01-26");

        walk("2026-01-26", "2026-02-01");
        today("2026-02-02");
        step(Role.CLERK, supplemented, "assignments", "{'on': '2026-02-02', 'handler': '李某'}");
        step(
                Role.CLERK,
                supplemented,
                "supplement-requests",
                "{'on': '2026-02-02', 'items': ['年度'], 'servedOn': '2026-02-02'}");
        step(Role.CLERK, unit, "assignments", "{'on': '2026-02-02', 'handler': '李某'}");
        step(
                Role.CLERK,
                unit,
                "unit-tasks",
                "{'on': '2026-02-02', 'unit': '财务科', 'question': '有无', 'dueOn': '2026-02-10'}");
        walk("2026-02-02", "2026-02-13");
        today("2026-02-13");
        String unconfirmed = submission("2026-02-13");
        walk("2026-02-14", "2026-02-24");
        today("2026-02-25");
        step(Role.CLERK, answered, "withdrawals", "{'on': '2026-02-25', 'proof': '申请书'}");
        walk("2026-02-25", "2026-02-25");
        today("2026-02-26");
        round();
        step(Role.CLERK, extended, "extensions", "{'on': '2026-02-26', 'days': 5, 'reason': '量大'}");
        step(Role.SIGNER, extended, "extensions/1/approvals", "{'on': '2026-02-26'}");
        walk("2026-02-26", "2026-03-10");

        assertThat(remindersOf(plain))
                .containsExactly(
                        "2026-02-14 T_REPLY FIVE_DAYS 2026-02-28 5",
                        "2026-02-26 T_REPLY TWO_DAYS 2026-02-28 2",
                        "2026-02-28 T_REPLY LAST_DAY 2026-02-28 0",
                        "2026-03-01 T_REPLY OVERDUE 2026-02-28 -1");
        // Nobody has looked at it, and the day until which what is missing may be asked for in time passes.
        assertThat(remindersOf(untouched))
                .contains(
                        "2026-02-04 T_SUPP_NOTICE LAST_DAY 2026-02-04 0",
                        "2026-02-05 T_SUPP_NOTICE OVERDUE 2026-02-04 -1");
        assertThat(remindersOf(answered)).containsExactly("2026-02-14 T_REPLY FIVE_DAYS 2026-02-28 5");
        // While the applicant has to supplement it, nothing of the reply is due.
        assertThat(remindersOf(supplemented)).containsExactly("2026-02-15 T_SUPPLEMENT OVERDUE 2026-02-14 -1");
        assertThat(remindersOf(extended))
                .containsExactly(
                        "2026-02-14 T_REPLY FIVE_DAYS 2026-02-28 5",
                        "2026-02-26 T_REPLY TWO_DAYS 2026-02-28 2",
                        // Its life begins with the extension; what was missing could have been asked for until the 4th.
                        "2026-02-26 T_SUPP_NOTICE OVERDUE 2026-02-04 -11",
                        "2026-02-28 T_REPLY FIVE_DAYS 2026-03-06 5",
                        "2026-03-04 T_REPLY TWO_DAYS 2026-03-06 2",
                        "2026-03-06 T_REPLY LAST_DAY 2026-03-06 0",
                        "2026-03-07 T_REPLY OVERDUE 2026-03-06 -1");
        assertThat(remindersOf(unit))
                .contains("2026-02-10 T_UNIT LAST_DAY 2026-02-10 0", "2026-02-11 T_UNIT OVERDUE 2026-02-10 -1")
                // Somebody looks it through since 2 February, and has until the 4th to say what is missing.
                .contains(
                        "2026-02-02 T_SUPP_NOTICE TWO_DAYS 2026-02-04 2",
                        "2026-02-04 T_SUPP_NOTICE LAST_DAY 2026-02-04 0",
                        "2026-02-05 T_SUPP_NOTICE OVERDUE 2026-02-04 -1")
                .hasSize(9);
        assertThat(remindersOf(unconfirmed)).containsExactly("2026-02-15 T_CONFIRM OVERDUE 2026-02-14 -1");
    }

    @Test
    void terms_of_those_who_are_asked_and_of_what_is_owed_after_the_reply_are_reminded_of() {
        today("2026-03-02");
        String asked = application("2026-03-02");
        step(Role.CLERK, asked, "assignments", "{'on': '2026-03-02', 'handler': '李某'}");
        step(Role.CLERK, asked, "acceptances", "{'on': '2026-03-02'}");
        step(
                Role.CLERK,
                asked,
                "consultations",
                "{'on': '2026-03-02', 'party': 'THIRD_PARTY', 'partyName': '某公司', 'information': '合同', 'deliveredOn': '2026-03-02'}");
        walk("2026-03-02", "2026-03-02");
        today("2026-03-03");
        step(
                Role.CLERK,
                asked,
                "consultations",
                "{'on': '2026-03-02', 'party': 'CO_MAKER', 'partyName': '某局', 'information': '批复', 'deliveredOn': '2026-03-03'}");
        walk("2026-03-03", "2026-03-24");
        today("2026-03-25");
        step(
                Role.SIGNER,
                asked,
                "overrides",
                "{'on': '2026-03-25', 'consultation': 1, 'ground': 'PUBLIC_INTEREST', 'reasons': '公共利益', 'servedOn': '2026-03-25'}");
        walk("2026-03-25", "2026-04-02");

        String replied = application("2026-03-02");
        step(Role.CLERK, replied, "withdrawals", "{'on': '2026-04-02', 'proof': '申请书'}");
        step(Role.SIGNER, replied, "rounds", "{'on': '2026-04-02', 'origin': 'OWN', 'days': 6, 'reason': '有误'}");
        step(Role.CLERK, replied, "publication-proposals", "{'on': '2026-04-02', 'reason': '多人申请'}");
        String refused = application("2026-03-02");
        step(Role.CLERK, refused, "withdrawals", "{'on': '2026-04-02', 'proof': '申请书'}");
        step(Role.CLERK, refused, "publication-proposals", "{'on': '2026-04-02', 'reason': '多人申请'}");
        step(
                Role.SIGNER,
                refused,
                "publication-proposals/1/decisions",
                "{'on': '2026-04-02', 'publish': false, 'reason': '不宜'}");
        walk("2026-04-03", "2026-04-14");
        today("2026-04-14");
        step(
                Role.SIGNER,
                replied,
                "publication-proposals/1/decisions",
                "{'on': '2026-04-14', 'publish': true, 'reason': '涉及公众利益'}");
        step(
                Role.CLERK,
                replied,
                "rounds/2/proposals",
                "{'on': '2026-04-14', 'parts': [{'text': '合同', 'outcome': 'GRANTED', 'evidence': '附件1',"
                        + " 'elements': {'deliveryForm': '纸质'}}]}");
        step(Role.REVIEWER, replied, "rounds/2/reviews", "{'on': '2026-04-14', 'kind': 'SECRECY'}");
        step(Role.REVIEWER, replied, "rounds/2/reviews", "{'on': '2026-04-14', 'kind': 'LEGAL'}");
        step(Role.SIGNER, replied, "rounds/2/approvals", "{'on': '2026-04-14'}");
        step(Role.CLERK, replied, "rounds/2/dispatches", "{'on': '2026-04-14', 'way': 'POST'}");
        walk("2026-04-15", "2026-05-15");

        assertThat(remindersOf(asked))
                .filteredOn(reminder -> !reminder.contains("T_REPLY"))
                .containsExactly(
                        "2026-03-19 T_THIRD_PARTY TWO_DAYS 2026-03-23 2",
                        "2026-03-20 T_CO_ORGAN TWO_DAYS 2026-03-24 2",
                        "2026-03-24 T_THIRD_PARTY OVERDUE 2026-03-23 -1",
                        "2026-03-25 T_CO_ORGAN OVERDUE 2026-03-24 -1",
                        "2026-04-02 T_OVERRIDE_WAIT OVERDUE 2026-04-01 -1");
        assertThat(remindersOf(replied))
                .containsExactly(
                        "2026-04-03 T_REDECISION FIVE_DAYS 2026-04-13 5",
                        "2026-04-09 T_REDECISION TWO_DAYS 2026-04-13 2",
                        "2026-04-13 T_REDECISION LAST_DAY 2026-04-13 0",
                        "2026-04-14 T_REDECISION OVERDUE 2026-04-13 -1",
                        "2026-05-08 T_ART44 FIVE_DAYS 2026-05-14 5",
                        "2026-05-12 T_ART44 TWO_DAYS 2026-05-14 2",
                        "2026-05-14 T_ART44 LAST_DAY 2026-05-14 0",
                        "2026-05-15 T_ART44 OVERDUE 2026-05-14 -1");
        assertThat(remindersOf(refused)).isEmpty();
    }

    @Test
    void a_day_that_was_missed_is_made_up_for_by_the_nearest_threshold_alone() {
        today("2026-01-26");
        String application = application("2026-01-26");
        today("2026-02-27");
        round();
        today("2026-03-02");
        round();

        assertThat(remindersOf(application))
                .containsExactly(
                        "2026-02-27 T_REPLY TWO_DAYS 2026-02-28 1", "2026-03-02 T_REPLY OVERDUE 2026-02-28 -1");
    }

    @Test
    void an_attempt_to_confirm_gives_another_working_day() {
        today("2026-03-02");
        String submission = submission("2026-03-02");
        today("2026-03-03");
        post(
                Role.CLERK,
                "/api/v1/submissions/" + submission + "/confirmation-attempts",
                "{'on': '2026-03-03', 'way': 'PHONE'}");
        walk("2026-03-03", "2026-03-08");

        assertThat(remindersOf(submission)).containsExactly("2026-03-05 T_CONFIRM OVERDUE 2026-03-04 -1");
    }

    @Test
    void a_term_that_reaches_into_a_year_without_a_notice_is_told_once() {
        today("2026-12-10");
        String application = application("2026-12-10");
        walk("2026-12-10", "2026-12-20");

        assertThat(remindersOf(application))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("2026-12-10 T_REPLY DATE_OPEN 2027-01-");
    }

    @Test
    void so_is_what_the_applicant_has_to_do_into_such_a_year() {
        today("2026-12-01");
        String application = application("2026-12-01");
        today("2026-12-21");
        step(Role.CLERK, application, "assignments", "{'on': '2026-12-02', 'handler': '李某'}");
        step(
                Role.CLERK,
                application,
                "supplement-requests",
                "{'on': '2026-12-08', 'items': ['年度'], 'servedOn': '2026-12-21'}");
        walk("2026-12-22", "2026-12-24");

        assertThat(remindersOf(application))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("2026-12-22 T_SUPPLEMENT DATE_OPEN 2027-01-02");
    }

    @Test
    void a_paper_by_which_a_term_waits_is_reminded_of_while_nobody_knows_that_it_arrived() {
        today("2026-03-02");
        String application = application("2026-03-02");
        today("2026-03-06");
        step(Role.CLERK, application, "assignments", "{'on': '2026-03-03', 'handler': '李某'}");
        step(Role.CLERK, application, "supplement-requests", "{'on': '2026-03-06', 'items': ['年度']}");
        walk("2026-03-13", "2026-03-18");

        assertThat(remindersOf(application)).containsExactly("2026-03-14 T_SERVICE OVERDUE 2026-03-13 -1");
    }

    @Test
    void a_calendar_that_moves_the_day_brings_the_thresholds_of_the_new_one() {
        today("2026-03-20");
        String application = application("2026-03-02");
        today("2026-03-23");
        round();
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.SIGNER, agency))
                .contentType("application/json")
                .body("{\"notice\": \"双政办发〔2026〕1号\", \"days\": [{\"from\": \"2026-03-24\", \"to\": \"2026-03-25\","
                        + " \"kind\": \"OFF\", \"name\": \"暴雪停工\"}]}")
                .put("/api/v1/calendars/2026?agencyCode=" + agency)
                .then()
                .statusCode(200);
        walk("2026-03-24", "2026-03-27");

        assertThat(remindersOf(application))
                .containsExactly(
                        "2026-03-23 T_REPLY FIVE_DAYS 2026-03-30 5", "2026-03-24 T_REPLY FIVE_DAYS 2026-04-01 5");
    }

    @Test
    void a_day_that_was_named_is_reminded_of_in_place_of_the_term() {
        today("2026-03-02");
        String deferred = application("2026-03-02");
        today("2026-03-05");
        step(Role.CLERK, deferred, "assignments", "{'on': '2026-03-03', 'handler': '李某'}");
        step(
                Role.CLERK,
                deferred,
                "reason-requests",
                "{'on': '2026-03-04', 'applications': 90, 'period': '2月', 'servedOn': '2026-03-04'}");
        step(
                Role.SIGNER,
                deferred,
                "reason-decisions",
                "{'on': '2026-03-05', 'accepted': true, 'reasons': '课题', 'deferredTo': '2026-04-10'}");
        for (String day : List.of("2026-04-01", "2026-04-02", "2026-04-08", "2026-04-10", "2026-04-13")) {
            today(day);
            round();
        }

        assertThat(remindersOf(deferred))
                .containsExactly(
                        "2026-04-02 T_DEFERRED FIVE_DAYS 2026-04-10 5",
                        "2026-04-08 T_DEFERRED TWO_DAYS 2026-04-10 2",
                        "2026-04-10 T_DEFERRED LAST_DAY 2026-04-10 0",
                        "2026-04-13 T_DEFERRED OVERDUE 2026-04-10 -1");
    }

    /** Makes rounds at eight and at five of each of these days. */
    private void walk(String from, String to) {
        LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).forEach(day -> {
            today(day.toString());
            round();
            round();
        });
    }

    private int round() {
        return reminders.round(Optional.of(Set.of(agency)));
    }

    private static void today(String day) {
        QuarkusMock.installMockForType(
                Clock.fixed(
                        LocalDate.parse(day)
                                .atTime(LocalTime.of(8, 0))
                                .atZone(ChinaTime.ZONE)
                                .toInstant(),
                        ChinaTime.ZONE),
                Clock.class);
    }

    private String application(String receivedOn) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("receiptNumber", "R-" + System.nanoTime());
        entry.put("agencyCode", agency);
        entry.put("channel", "IN_PERSON");
        entry.put("applicantKind", "NATURAL_PERSON");
        entry.put("receivedOn", receivedOn);
        entry.put("applicantName", "王某某");
        entry.put("subject", "合同文本");
        return new Api("applications").created(entry);
    }

    /** The application of a submission that was handed over. */
    private String signedFor(String arrivedOn) {
        return arrived("IN_PERSON", arrivedOn, "\"signedBy\": \"王某某\"").path("applicationId");
    }

    private String submission(String arrivedOn) {
        return arrived("FAX", arrivedOn, "\"sender\": \"0469-0000000\"").path("id");
    }

    private ExtractableResponse<Response> arrived(String channel, String arrivedOn, String evidence) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, agency))
                .contentType("application/json")
                .body(
                        "{\"agencyCode\": \"%s\", \"channel\": \"%s\", \"arrivedOn\": \"%s\", \"form\": {\"applicantKind\": \"ENTERPRISE\"}, \"evidence\": {%s, \"receivedBy\": \"李某\"}}"
                                .formatted(agency, channel, arrivedOn, evidence))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract();
    }

    private void step(Role role, String application, String step, String body) {
        post(role, "/api/v1/applications/" + application + "/" + step, body);
    }

    private void post(Role role, String path, String body) {
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, agency))
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post(path)
                .then()
                .statusCode(200);
    }

    /** The published ones about a record: day, term, threshold, last day, days left. */
    private List<String> remindersOf(String record) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select body from outbox_message where topic = 'event' and subject = ? and body like '%reminder%'
                        order by id""")
                        .bind(0, record)
                        .map((row, context) -> told(row.getString("body")))
                        .list());
    }

    private String told(String body) {
        try {
            JsonNode event = mapper.readTree(body);
            JsonNode data = event.path("data");
            String day = java.time.Instant.parse(event.path("time").asText())
                    .atZone(ChinaTime.ZONE)
                    .toLocalDate()
                    .toString();
            String told = String.join(
                    " ",
                    day,
                    data.path("timer").asText(),
                    data.path("threshold").asText(),
                    data.path("dueOn").asText());
            return data.has("daysLeft") ? told + " " + data.path("daysLeft").asInt() : told;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
