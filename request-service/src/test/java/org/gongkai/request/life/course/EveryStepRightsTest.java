package org.gongkai.request.life.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.AccessRow;
import org.gongkai.kit.access.AccessTable;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.handling.StepActions;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/**
 * Who may take a step stands in two tables: by duty in that of the steps, by role in that of the rights. They say the same, and
 * the service does what they say, of every step and for everybody.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EveryStepRightsTest {

    private static final String RECORD = "applications/{id}";
    private static final String BELOW = RECORD + "/";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    /** A day on which nothing is ever taken; that it is still to come is said to those alone who might take the step. */
    private static final LocalDate NEVER = LocalDate.of(2999, 1, 1);

    @Inject
    AccessTable rights;

    @Inject
    ObjectMapper mapper;

    private Map<Stage, String> lives;

    /** Somebody who has the duties of their role, or those alone that were granted to them. */
    private record Somebody(Role role, Set<Grant> grants) {

        static List<Somebody> all() {
            List<Somebody> all = new ArrayList<>();
            for (Role role : Role.values()) {
                if (role.isOfAccounts()) {
                    all.add(new Somebody(role, Set.of()));
                    Stream.of(Grant.values())
                            .filter(grant -> grant.isDuty() && grant.goesWith(role))
                            .map(grant -> new Somebody(role, Set.of(grant)))
                            .forEach(all::add);
                }
            }
            return all;
        }

        Set<Duty> duties() {
            return Duty.of(new Caller.SignedIn("somebody", "own", role, new Scope.Everywhere(), grants));
        }

        boolean has(Collection<Duty> wanted) {
            return duties().stream().anyMatch(wanted::contains);
        }

        RequestSpecification request() {
            return given().header(
                            "Authorization",
                            "Bearer "
                                    + IssuerForTests.token(IssuerForTests.claims(role)
                                            .claim("region", "000000")
                                            .claim(
                                                    "grants",
                                                    grants.stream()
                                                            .map(Grant::name)
                                                            .toList())))
                    .contentType("application/json");
        }
    }

    @BeforeEach
    void lives_at_stages_from_which_every_step_is_taken() {
        lives = new LinkedHashMap<>();
        // Where nobody handles it yet, another handler is the first one.
        lives.put(Stage.IN_REVIEW, inReview());
        lives.put(Stage.RECEIVED, received());
        lives.put(Stage.CLOSED, closed());
    }

    @Test
    void a_path_is_open_to_those_roles_whose_duty_a_step_at_it_is() {
        Map<String, Set<Duty>> duties = new TreeMap<>();
        LifeCycle.all().stream()
                .filter(row -> !row.path().isEmpty())
                .forEach(row -> duties.computeIfAbsent(row.path(), path -> EnumSet.noneOf(Duty.class))
                        .addAll(row.duties()));
        assertThat(duties).hasSizeGreaterThan(50);

        duties.forEach((path, some) -> {
            if (path.equals(RECORD)) {
                // What is no step of the life is corrected there too.
                assertThat(roles("PATCH", path)).as(path).containsAll(rolesOf(some));
            } else {
                assertThat(roles("POST", path)).as(path).isEqualTo(rolesOf(some));
            }
            assertThat(row("POST", path).map(AccessRow::anyone).orElse(false))
                    .as(path)
                    .isEqualTo(path.startsWith("public/"));
        });
    }

    @Test
    void what_applicants_do_they_do_without_signing_in() {
        LifeCycle.all().stream()
                .filter(row -> row.duties().contains(Duty.APPLICANT))
                .filter(row -> row.path().contains("/{id}/"))
                .map(row -> row.path()
                        .replaceFirst("^(applications|submissions)/\\{id}", "public/applications/{receiptNumber}"))
                .forEach(path -> assertThat(row("POST", path).map(AccessRow::anyone))
                        .as(path)
                        .hasValue(true));
    }

    @Test
    void what_was_proposed_is_open_to_those_roles_who_may_have_to_decide_on_it() {
        Set<Duty> deciders = LifeCycle.all().stream()
                .filter(row -> row.needsApproval() && !row.path().isEmpty()
                        || row.step() == Step.SUPPLEMENT_RECEIVED
                        || row.step() == Step.ACCEPT_LATE_SUPPLEMENT)
                .flatMap(row -> StepActions.deciders(row).stream())
                .collect(Collectors.toSet());
        Map<String, Set<Duty>> decided = Map.of(
                BELOW + "pending-steps/{n}/",
                deciders,
                BELOW + "extensions/{n}/",
                LifeCycle.of(Step.EXTEND).approvers(),
                "erasure-proposals/{id}/",
                LifeCycle.of(Step.ERASE).approvers());

        decided.forEach((path, duties) -> {
            for (String decision : List.of("approvals", "refusals")) {
                assertThat(roles("POST", path + decision)).as(path + decision).isEqualTo(rolesOf(duties));
            }
        });
    }

    @Test
    void a_step_is_refused_as_somebody_elses_to_those_alone_whose_duty_it_is_not() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Transition row : steps()) {
            for (Somebody somebody : Somebody.all()) {
                asked++;
                int status = somebody.request()
                        .body(body(row))
                        .post(path(row))
                        .then()
                        .extract()
                        .statusCode();
                told(row, somebody, status, wrong);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(800);
        lives.forEach((stage, id) ->
                given().get("/api/v1/applications/" + id).then().body("handling.stage", equalTo(stage.name())));
    }

    /** Steps that a correction of the record is: each on an application of its own, for who may take it takes it. */
    @Test
    void a_correction_that_is_a_step_is_refused_likewise() {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("closedOn", null);
        nothing.put("outcome", null);
        nothing.put("outcomeDetail", null);
        Map<Step, Map<String, Object>> changes = Map.of(
                Step.RECORD_CONCLUDED, Map.of("closedOn", DAY.toString(), "outcome", "GRANTED"),
                Step.RECORD_CORRECTED, Map.of("closedOn", DAY.toString()),
                Step.RECORD_REOPENED, nothing);
        List<String> wrong = new ArrayList<>();

        List<Transition> rows = LifeCycle.all().stream()
                .filter(row -> row.path().equals(RECORD))
                .toList();
        assertThat(rows).extracting(Transition::step).containsExactlyInAnyOrderElementsOf(changes.keySet());
        for (Transition row : rows) {
            for (Somebody somebody : Somebody.all()) {
                String id = row.from().contains(Stage.IN_REVIEW) ? inReview() : closed();
                Map<String, Object> change = new LinkedHashMap<>(changes.get(row.step()));
                change.put("reason", "登记有误");
                int status = somebody.request()
                        .header(
                                "If-Match",
                                given().get("/api/v1/applications/" + id).header("ETag"))
                        .body(change)
                        .patch("/api/v1/applications/" + id)
                        .then()
                        .extract()
                        .statusCode();
                told(row, somebody, status, wrong);
                if (status == 200) {
                    given().get("/api/v1/applications/" + id)
                            .then()
                            .body(
                                    "handling.timeline[-1].event",
                                    equalTo(row.step().code()));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static void told(Transition row, Somebody somebody, int status, List<String> wrong) {
        boolean may = somebody.has(duties(row));
        if ((status == 403) == may || status >= 500 || status == 404 || status == 401) {
            wrong.add("%s by %s: %d".formatted(row.step().code(), somebody, status));
        }
    }

    /** Of a review the table names the duties of both kinds; this one is of one. */
    private static Set<Duty> duties(Transition row) {
        return row.step().body().filter(DecisionEvent.Review.class::equals).isPresent()
                ? Set.of(Duty.SECRECY)
                : row.duties();
    }

    private static List<Transition> steps() {
        return LifeCycle.all().stream()
                .filter(row -> row.path().startsWith(BELOW))
                .toList();
    }

    private ObjectNode body(Transition row) {
        ObjectNode body = mapper.valueToTree(Walked.body(row.step(), NEVER));
        body.properties().removeIf(member -> member.getValue().isNull());
        if (row.path().contains("{n}")) {
            Stream.of("consultation", "notice", "task", "round", "proposal").forEach(body::remove);
        }
        return body;
    }

    /** Where it is taken; the step that a body is depends on the stage for some. */
    private String path(Transition row) {
        String id = lives.entrySet().stream()
                .filter(life -> row.from().contains(life.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> lives.get(Stage.IN_REVIEW));
        String number = row.path().contains("/rounds/") ? "2" : "1";
        return "/api/v1/" + row.path().replace("{id}", id).replace("{n}", number);
    }

    private Optional<AccessRow> row(String method, String path) {
        return rights.rows().stream()
                .filter(row -> row.method().equals(method) && row.path().equals("/api/v1/" + path))
                .findFirst();
    }

    private Set<Role> roles(String method, String path) {
        return row(method, path)
                .orElseThrow(() -> new AssertionError("no right for " + path))
                .roles()
                .keySet();
    }

    private static Set<Role> rolesOf(Set<Duty> duties) {
        return Stream.of(Role.values())
                .filter(role -> new Somebody(role, Set.of()).has(duties))
                .collect(Collectors.toSet());
    }

    private static String received() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("receiptNumber", "R-" + System.nanoTime());
        entry.put("agencyCode", Api.agency("230505"));
        entry.put("channel", "IN_PERSON");
        entry.put("applicantKind", "NATURAL_PERSON");
        entry.put("receivedOn", "2026-03-02");
        return new Api("applications").created(entry);
    }

    private static String inReview() {
        String id = received();
        step(id, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        return id;
    }

    private static String closed() {
        String id = inReview();
        step(id, "withdrawals", Map.of("on", "2026-03-04", "proof", "申请书"));
        return id;
    }

    private static void step(String id, String step, Map<String, ?> body) {
        new Somebody(Role.CLERK, Set.of())
                .request()
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then()
                .statusCode(200);
    }
}
