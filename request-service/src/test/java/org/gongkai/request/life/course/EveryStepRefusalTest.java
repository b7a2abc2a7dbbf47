package org.gongkai.request.life.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.life.event.Ahead;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** What every step that has a call answers to a bad request: a problem in Chinese, and nothing has changed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EveryStepRefusalTest {

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    /** To sign one for each of a thousand requests takes as long as to refuse them. */
    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);

    @Inject
    ObjectMapper mapper;

    private String application;
    private String tag;
    private long version;

    @BeforeEach
    void an_application() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("receiptNumber", "B-1");
        entry.put("agencyCode", Api.agency("230505"));
        entry.put("channel", "IN_PERSON");
        entry.put("applicantKind", "NATURAL_PERSON");
        entry.put("receivedOn", "2026-03-02");
        application = new Api("applications").created(entry);
        version = read().extract().jsonPath().getLong("version");
        tag = read().extract().header("ETag");
    }

    /** Steps with a body that is posted below an application; a voiding is one of the register, which has no day. */
    private static Stream<Transition> steps() {
        return LifeCycle.all().stream()
                .filter(row -> row.step().body().isPresent())
                .filter(row -> row.path().startsWith("applications/{id}/"))
                .filter(row -> row.step() != Step.VOID);
    }

    @Test
    void without_a_day_it_is_refused_at_its_place() {
        steps().forEach(row -> {
            ObjectNode body = body(row, LocalDate.of(2026, 3, 4));
            body.remove("on");
            refused(row, post(row, body).statusCode(400).body("violations.pointer", hasItem("/on")));
        });
        unchanged();
    }

    /** What others tell the office of may be of a day before the last step. */
    private static final Set<Step> LEARNT_LATE = EnumSet.of(
            Step.NOTICE_SERVED,
            Step.NOTICE_RETURNED,
            Step.SERVE_NOTICE_AGAIN,
            Step.CASE_OPENED,
            Step.CASE_ENDED,
            Step.ORDER_REPLY,
            Step.ORDER_REDECISION,
            Step.REFUND,
            Step.PAY_LATE,
            Step.SET_HOLD,
            Step.RELEASE_HOLD);

    /** Days that say of a step what came before it. */
    private static final Set<String> EARLIER = Set.of("receivedOn", "handedOverOn");

    /** Each is led to its stage once; what is refused leaves it where it is. */
    private static Map<Stage, LifeAtStage> standing() {
        String agency = Api.agency("230505");
        Map<Stage, LifeAtStage> all = new EnumMap<>(Stage.class);
        EveryStateAndEventTest.STAGES.keySet().stream()
                .filter(stage -> stage != Stage.INVALID)
                .forEach(stage -> all.put(stage, LifeAtStage.of(stage, agency)));
        return all;
    }

    @Test
    void on_a_wrong_day_it_is_refused_at_every_stage_that_allows_it_and_changes_nothing() {
        LocalDate right = LocalDate.of(2026, 3, 18);
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<Stage, LifeAtStage> one : standing().entrySet()) {
            LifeAtStage standing = one.getValue();
            Course walked = EveryStateAndEventTest.STAGES.get(one.getKey()).course();
            String before = tag(standing.id());
            for (Transition row : steps().toList()) {
                boolean isMeant = row.from().contains(one.getKey())
                        && walked.stepOf(Walked.body(row.step(), right)) == row.step();
                if (isMeant) {
                    for (Map.Entry<String, ObjectNode> wrong :
                            wrongDays(row, right, standing.movedOn()).entrySet()) {
                        tried++;
                        ValidatableResponse answer = as(role(row))
                                .body(wrong.getValue())
                                .post(path(row, standing.id()))
                                .then();
                        if (!isRefusedBecause(answer, wrong.getKey())) {
                            taken.add("%s at %s, %s: %s"
                                    .formatted(
                                            row.step(),
                                            one.getKey(),
                                            wrong.getKey(),
                                            answer.extract().asString()));
                        }
                    }
                }
            }
            if (!tag(standing.id()).equals(before)) {
                taken.add(one.getKey() + " has changed");
            }
        }

        assertThat(taken).isEmpty();
        assertThat(tried).isGreaterThan(800);
    }

    /** Bodies that are right but for one day, each with the reason or the member that it is refused for. */
    private Map<String, ObjectNode> wrongDays(Transition row, LocalDate right, LocalDate movedOn) {
        Map<String, ObjectNode> wrong = new LinkedHashMap<>();
        ObjectNode missing = body(row, right);
        missing.remove("on");
        wrong.put("/on", missing);
        wrong.put("IN_THE_FUTURE", body(row, LocalDate.of(2999, 1, 1)));
        wrong.put("BEFORE_RECEIPT", body(row, LocalDate.of(2026, 2, 27)));
        LocalDate early = movedOn.minusDays(1);
        if (!early.isBefore(Walked.RECEIVED) && !LEARNT_LATE.contains(row.step())) {
            wrong.put("BEFORE_LAST_STEP", body(row, early));
        }
        for (RecordComponent component : row.step().body().orElseThrow().getRecordComponents()) {
            if (component.getType() == LocalDate.class && !component.getName().equals("on")) {
                String name = component.getName();
                boolean isAhead = component.isAnnotationPresent(Ahead.class);
                if (!isAhead) {
                    wrong.put("/" + name + " ahead", with(row, right, name, LocalDate.of(2999, 1, 1)));
                }
                if (!EARLIER.contains(name)) {
                    wrong.put("/" + name + " before", with(row, right, name, right.minusDays(1)));
                }
            }
        }
        return wrong;
    }

    private ObjectNode with(Transition row, LocalDate on, String member, LocalDate day) {
        return body(row, on).put(member, day.toString());
    }

    /** Why another day than that of the step is refused. */
    private static final Set<String> AHEAD = Set.of("IN_THE_FUTURE");

    private static final Set<String> BEFORE = Set.of("NOT_BEFORE", "NOTHING_TO_DEFER");

    /** Why a step is refused, whatever its days, that is about something of which there is none. */
    private static final Set<String> NOTHING_THERE = Set.of("NO_CONSULTATION", "NO_OPEN_ROUND");

    /** By its reason, and at its place. */
    private static boolean isRefusedBecause(ValidatableResponse answer, String why) {
        int status = answer.extract().statusCode();
        if (status != 400 && status != 409 || !answer.extract().asString().matches(CHINESE)) {
            return false;
        }
        String reason = answer.extract().path("reason");
        if (!why.startsWith("/")) {
            return why.equals(reason);
        }
        String place = why.replaceFirst(" .*", "");
        List<String> pointers = answer.extract().path("violations.pointer");
        if (pointers == null) {
            return NOTHING_THERE.contains(reason);
        }
        return pointers.contains(place)
                && (why.equals("/on") || (why.endsWith(" ahead") ? AHEAD : BEFORE).contains(reason));
    }

    private static String tag(String id) {
        return as(Role.CLERK)
                .get("/api/v1/applications/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    @Test
    void what_is_no_day_and_what_is_no_member_is_refused_at_its_place() {
        steps().forEach(row -> {
            ObjectNode body = body(row, LocalDate.of(2026, 3, 4));
            body.put("on", "三月四日");
            refused(row, post(row, body).statusCode(400).body("violations.pointer", hasItem("/on")));
            ObjectNode other = body(row, LocalDate.of(2026, 3, 4));
            other.put("nobodyKnows", true);
            refused(row, post(row, other).statusCode(400).body("violations.pointer", hasItem("/nobodyKnows")));
        });
        unchanged();
    }

    @Test
    void at_a_stage_that_the_table_does_not_list_it_is_refused_with_its_reason() {
        steps().filter(row -> !row.from().contains(Stage.RECEIVED) && !isLateOtherwise(row))
                .forEach(row -> {
                    ValidatableResponse answer = post(row, body(row, LocalDate.of(2026, 3, 4)));
                    refused(row, answer);
                    assertThat(answer.extract().<String>path("reason"))
                            .as(row.step().code())
                            .isEqualTo(isOfAnotherRow(row) ? "WRONG_DUTY" : "WRONG_STAGE");
                    assertThat(answer.extract().statusCode())
                            .as(row.step().code())
                            .isEqualTo(isOfAnotherRow(row) ? 403 : 409);
                });
        unchanged();
    }

    @Test
    void with_a_stale_tag_it_is_refused_as_such() {
        steps().forEach(row -> {
            ValidatableResponse answer = as(role(row))
                    .header("If-Match", "\"999-stale\"")
                    .body(body(row, LocalDate.of(2026, 3, 4)))
                    .post(path(row))
                    .then();
            refused(row, answer);
            answer.statusCode(412);
        });
        unchanged();
    }

    @Test
    void of_somebody_with_another_duty_it_is_refused() {
        steps().forEach(row -> refused(
                row,
                as(Role.AUDITOR)
                        .body(body(row, LocalDate.of(2026, 3, 4)))
                        .post(path(row))
                        .then()
                        .statusCode(403)));
        unchanged();
    }

    @Test
    void of_somebody_whose_duty_is_another_it_is_refused_with_its_reason() {
        steps().filter(row -> !row.duties().contains(Duty.UNIT))
                .filter(row -> role(row) == Role.CLERK)
                .forEach(row -> {
                    ValidatableResponse answer = ofAnotherDuty()
                            .body(body(row, LocalDate.of(2026, 3, 4)))
                            .post(path(row))
                            .then();
                    refused(row, answer);
                    answer.statusCode(403);
                    assertThat(answer.extract().<String>path("reason"))
                            .as(row.step().code())
                            .isEqualTo("WRONG_DUTY");
                });
        unchanged();
    }

    private static RequestSpecification ofAnotherDuty() {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + IssuerForTests.token(IssuerForTests.claims(Role.CLERK)
                                        .claim("region", "000000")
                                        .claim("grants", List.of("UNIT_WORK"))))
                .header("Accept-Language", "zh-CN")
                .contentType("application/json");
    }

    /** Of a received application a supplement is the applicant's or the clerk's, and never a late one for the head to accept. */
    private static boolean isOfAnotherRow(Transition row) {
        return row.step() == Step.ACCEPT_LATE_SUPPLEMENT;
    }

    /** Money that nobody waits for is late, at whatever stage it comes. */
    private static boolean isLateOtherwise(Transition row) {
        return row.step() == Step.PAY_PART || row.step() == Step.PAY_IN_FULL;
    }

    private static void refused(Transition row, ValidatableResponse answer) {
        assertThat(answer.extract().statusCode()).as(row.step().code()).isBetween(400, 428);
        answer.contentType("application/problem+json").body("detail", matchesPattern(CHINESE));
    }

    private void unchanged() {
        read().header("ETag", equalTo(tag)).body("version", equalTo((int) version));
    }

    private ObjectNode body(Transition row, LocalDate on) {
        ObjectNode body = mapper.valueToTree(Walked.body(row.step(), on));
        body.properties().removeIf(member -> member.getValue().isNull());
        // Which one the path says.
        if (row.path().contains("{n}")) {
            Stream.of("consultation", "notice", "task", "round", "proposal").forEach(body::remove);
        }
        return body;
    }

    private ValidatableResponse post(Transition row, ObjectNode body) {
        return as(role(row)).body(body).post(path(row)).then();
    }

    private String path(Transition row) {
        return path(row, application);
    }

    private static String path(Transition row, String id) {
        // The first round is the application itself.
        String number = row.path().contains("/rounds/") ? "2" : "1";
        return "/api/v1/" + row.path().replace("{id}", id).replace("{n}", number);
    }

    private static Role role(Transition row) {
        if (row.duties().contains(Duty.CLERK) || row.duties().contains(Duty.APPLICANT)) {
            return Role.CLERK;
        }
        return row.duties().contains(Duty.SECRECY) || row.duties().contains(Duty.UNIT) ? Role.REVIEWER : Role.SIGNER;
    }

    private ValidatableResponse read() {
        return as(Role.CLERK).get("/api/v1/applications/" + application).then().statusCode(200);
    }

    private static RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + TOKENS.computeIfAbsent(role, IssuerForTests::token))
                .header("Accept-Language", "zh-CN")
                .contentType("application/json");
    }
}
