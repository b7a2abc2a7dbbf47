package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.kit.testing.ReadAnswer;
import org.gongkai.request.due.TermState;
import org.gongkai.request.due.ToDo;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.handling.open.OpenApplications;

/** A worklist is in the order that the terms of all that is to be done have when they are counted one by one. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WorklistTest {

    private static final long SEED = 20_261_127;
    private static final int LIVES = 32;

    private ApplicationsForTests mine;
    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);
    private final Random random = new Random(SEED);

    @Inject
    OpenApplications applications;

    @Inject
    CurrentCaller caller;

    @BeforeEach
    void aBody() {
        mine = new ApplicationsForTests();
    }

    @Test
    void random_lives_stand_where_their_terms_say_through_steps_days_and_calendars() {
        List<String> lives = new ArrayList<>();
        for (int i = 0; i < LIVES; i++) {
            lives.add(mine.receive(
                    "NATURAL_PERSON", today.minusDays(5 + random.nextInt(60)).toString()));
        }
        compare("before any step");

        lives.forEach(this::liveOn);
        List<String> decidedAnew = new ArrayList<>();
        for (int i = 0; i < LIVES / 4; i++) {
            decidedAnew.add(decidedAnew());
        }
        compare("after random steps");

        load(today.minusDays(20), today.minusDays(12), 0);
        compare("after the body's own calendar was loaded");

        load(
                today.plusDays(3),
                today.plusDays(9),
                today.minusDays(20).getYear() == today.plusDays(3).getYear() ? 1 : 0);
        compare("after it was loaded again");

        lives.stream().filter(id -> random.nextInt(3) == 0).forEach(this::liveOn);
        compare("after further steps");

        int corrupted = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.execute(
                        "update counted_term set as_of = ?, due_on = ?, open = null where agency_code = ?",
                        today.minusDays(1),
                        today.plusYears(1),
                        mine.agency()));
        assertThat(corrupted).isPositive();
        compare("the day after");

        decidedAnew.stream()
                .limit(5)
                .forEach(id -> ApplicationsForTests.APPLICATIONS
                        .voidRecord(id, Role.SIGNER, ApplicationsForTests.TRIED_OUT)
                        .statusCode(200));
        lives.stream().limit(10).forEach(id -> mine.conclude(id, "GRANTED", today.toString()));
        as(Role.SIGNER)
                .contentType("application/json")
                .body(Map.of(
                        "on",
                        today.toString(),
                        "receivedOn",
                        today.minusDays(90).toString(),
                        "evidence",
                        "邮戳",
                        "reason",
                        "登记有误"))
                .post("/api/v1/applications/" + lives.getLast() + "/receipt-corrections")
                .then()
                .statusCode(200);
        compare("after corrections of the register");
    }

    private record Expected(String id, TermState state, LocalDate due) {}

    private void compare(String when) {
        List<Expected> expected = new ArrayList<>();
        caller.asService("test", () -> {
            applications.forEach(List.of(mine.agency()), one -> expected.add(expected(one)));
            applications.forEachOwing(Optional.of(List.of(mine.agency())), one -> expected.add(expected(one)));
            return null;
        });
        expected.sort(Comparator.comparing(Expected::state)
                .thenComparing(Expected::due)
                .thenComparing(Expected::id));
        List<String> ids = new ArrayList<>();
        List<String> states = new ArrayList<>();
        String after = null;
        Map<TermState, Integer> counts = new EnumMap<>(TermState.class);
        do {
            RequestSpecification request = as(Role.CLERK);
            if (after != null) {
                request.queryParam("after", after);
            }
            JsonNode page =
                    ReadAnswer.of(request.get("/api/v1/applications/worklist?limit=7&agencyCode=" + mine.agency())
                            .then()
                            .statusCode(200));
            for (JsonNode item : page.get("items")) {
                ids.add(item.get("id").asText());
                states.add(item.get("state").asText());
            }
            for (TermState state : TermState.values()) {
                counts.put(state, page.get("counts").get(state.name()).asInt());
            }
            after = page.get("next").textValue();
        } while (after != null);
        assertThat(ids)
                .as("seed %d, %s", SEED, when)
                .isEqualTo(expected.stream().map(Expected::id).toList());
        assertThat(states)
                .as("seed %d, %s", SEED, when)
                .isEqualTo(expected.stream().map(one -> one.state().name()).toList());
        for (TermState state : TermState.values()) {
            assertThat(counts.get(state)).as("%s, %s", state, when).isEqualTo((int)
                    expected.stream().filter(one -> one.state() == state).count());
        }
    }

    private Expected expected(OpenApplication one) {
        ToDo toDo = ToDo.of(one, List.of(), today).orElseThrow();
        return new Expected(
                one.id().toString(),
                TermState.of(toDo, today, one.calendar()),
                toDo.dueOn().orElse(LocalDate.MAX));
    }

    /** Some steps, as far as they may be taken. */
    private void liveOn(String id) {
        LocalDate on = today.minusDays(random.nextInt(5));
        String day = on.toString();
        attempt(id, "assignments", Map.of("on", day, "handler", "李某"));
        switch (random.nextInt(7)) {
            case 0 -> attempt(id, "supplement-requests", Map.of("on", day, "items", List.of("年度")));
            case 1 -> {
                attempt(id, "supplement-requests", Map.of("on", day, "items", List.of("年度"), "servedOn", day));
                attempt(id, "supplements", Map.of("on", day, "content", "2025年"));
            }
            case 2 -> {
                attempt(id, "acceptances", Map.of("on", day));
                attempt(
                        id,
                        "consultations",
                        Map.of("on", day, "party", "THIRD_PARTY", "partyName", "某公司", "information", "合同"));
            }
            case 3 -> {
                attempt(id, "acceptances", Map.of("on", day));
                attempt(
                        id,
                        "consultations",
                        Map.of(
                                "on",
                                day,
                                "party",
                                "OTHER_AGENCY",
                                "partyName",
                                "某局",
                                "information",
                                "合同",
                                "deliveredOn",
                                day));
                if (random.nextBoolean()) {
                    attempt(id, "consultations/1/answers", Map.of("on", today.toString(), "answer", "AGREE"));
                }
            }
            case 4 -> attempt(id, "reason-requests", Map.of("on", day, "applications", 90, "period", "2月"));
            case 5 -> attempt(id, "extensions", Map.of("on", day, "days", 5, "reason", "检索量大"));
            default -> {}
        }
    }

    /** One that is closed, and on which a further decision was ordered. */
    private String decidedAnew() {
        String id = mine.receive(
                "NATURAL_PERSON", today.minusDays(40 + random.nextInt(60)).toString());
        String day = today.minusDays(random.nextInt(30)).toString();
        attempt(id, "withdrawals", Map.of("on", day, "proof", "申请书"));
        Map<String, Object> order = new HashMap<>(Map.of("on", day, "origin", "ORDER", "result", "RC_REVOKE"));
        order.putAll(Map.of("days", 1 + random.nextInt(60), "reason", "复议决定撤销"));
        attempt(id, "rounds", order);
        return id;
    }

    private void attempt(String id, String step, Map<String, ?> body) {
        int status = as(Role.CLERK)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .statusCode();
        assertThat(status).as(step).isIn(200, 400, 409);
    }

    /** Days off in the body's own calendar of the year that they begin in, in the place of the version that stands. */
    private void load(LocalDate from, LocalDate to, int version) {
        LocalDate end = LocalDate.of(from.getYear(), 12, 31);
        Map<String, Object> calendar = Map.of(
                "notice",
                "双政办发〔%d〕1号".formatted(from.getYear()),
                "days",
                List.of(Map.of(
                        "from",
                        from.toString(),
                        "to",
                        (to.isAfter(end) ? end : to).toString(),
                        "kind",
                        "OFF",
                        "name",
                        "暴雪停工")));
        RequestSpecification request =
                as(Role.SIGNER).contentType("application/json").body(calendar);
        (version == 0 ? request : request.header("If-Match", "\"" + version + "\""))
                .put("/api/v1/calendars/" + from.getYear() + "?agencyCode=" + mine.agency())
                .then()
                .statusCode(200);
    }

    private RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, mine.agency()));
    }
}
