package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.describedAs;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Several desks at one case: the row and the case are taken in one order, and what comes too late is told so. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseRaceTest {

    private static final int FORBIDDEN = 403;
    private static final int STALE = 412;
    private static final int DESKS = 4;

    /** What only adds to a case, or asks to be shown something. */
    private static final Set<String> ADDING = Set.of("/evidence-bundles", "/unmaskings");

    private final Api register = new Api("cases");
    private String agency;
    private CaseFilesForTests cases;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("330600");
        cases = new CaseFilesForTests(agency);
    }

    @Test
    void corrections_of_rows_steps_of_cases_and_imports_do_not_wait_for_each_other_in_a_circle() throws Exception {
        for (int round = 0; round < 6; round++) {
            String number = "竞" + round;
            String row = register.created(Map.of(
                    "caseNumber", number, "agencyCode", agency, "kind", "RECONSIDERATION", "acceptedOn", "2024-03-01"));
            String tag = register.read(row).extract().header("ETag");

            List<Integer> statuses = atOnce(List.of(
                    () -> Api.json(Map.of("acceptedOn", "2024-03-02", "reason", "录错"))
                            .header("If-Match", tag)
                            .patch("/api/v1/cases/" + row)
                            .statusCode(),
                    () -> taken(() -> cases.decide(row, 1, "RC_UPHOLD", "2024-04-01", "servedOn", "2024-04-02")
                            .extract()
                            .statusCode()),
                    () -> taken(() -> cases.begin(row, "FIRST_INSTANCE", "filedOn", "2024-04-12", "follows", 1)
                            .extract()
                            .statusCode()),
                    () -> register.importCsv(
                                    "caseNumber,agencyCode,kind,acceptedOn\n%s,%s,RECONSIDERATION,2024-03-03\n"
                                            .formatted(number, agency),
                                    "?onConflict=replace")
                            .extract()
                            .statusCode()));

            assertThat(statuses)
                    .allMatch(status -> status < 300 || List.of(409, 412, 422).contains(status));
            assertThat(statuses.subList(1, 3)).containsOnly(201);
        }
        Api.verify(agency).statusCode(200).body("differences", empty());
        Api.statistics(agency, 2024).cell("T4.RECONSIDERATION.UPHELD", 6).cell("T4.RECONSIDERATION.TOTAL", 6);
    }

    @Test
    void of_two_who_have_seen_the_same_one_is_told_that_it_has_changed() throws Exception {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        String tag = cases.read(id).extract().header("ETag");
        Callable<Integer> decision = () -> given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"outcome\": \"RC_UPHOLD\", \"decidedOn\": \"2024-04-01\", \"servedOn\": \"2024-04-02\"}")
                .post(CaseFilesForTests.path(id, "/proceedings/1/decisions"))
                .statusCode();

        assertThat(atOnce(List.of(decision, decision))).containsExactlyInAnyOrder(201, 412);
    }

    /** Who is told that somebody was faster reads the case and does it again. */
    private static int taken(Callable<Integer> step) throws Exception {
        int status = step.call();
        for (int more = 0; status == STALE && more < DESKS; more++) {
            status = step.call();
        }
        return status;
    }

    @Test
    void whoever_changes_a_case_names_the_version_that_they_have_read() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_UPHOLD", "2024-04-01", "servedOn", "2024-04-02").statusCode(201);
        String tag = cases.read(id).extract().header("ETag");
        List<String> changes = changes();

        for (String change : changes) {
            String[] words = change.split(" ");
            String path = words[1].replace("{id}", id)
                    .replace("{proceeding}", "1")
                    .replace("{decision}", "1")
                    .replace("{n}", "1");
            ValidatableResponse byClerk = unversioned(Role.CLERK, words[0], path);
            boolean isOfHead = byClerk.extract().statusCode() == FORBIDDEN;
            (isOfHead ? unversioned(Role.SIGNER, words[0], path) : byClerk)
                    .statusCode(describedAs(change, equalTo(428)))
                    .body("type", equalTo("/problems/if-match-required"));
        }

        assertThat(changes).hasSizeGreaterThan(25);
        cases.read(id).header("ETag", equalTo(tag));
    }

    private static ValidatableResponse unversioned(Role role, String method, String path) {
        return given().noFilters()
                .header("Authorization", "Bearer " + IssuerForTests.token(role))
                .contentType("application/json")
                .body("{}")
                .request(method.toUpperCase(Locale.ROOT), path)
                .then();
    }

    /** What changes a case, as the contract lists it: method and path. */
    private static List<String> changes() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/openapi?format=json").then().extract().path("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/case-files/{id}"))
                .flatMap(path -> path.getValue().keySet().stream().map(method -> method + " " + path.getKey()))
                .filter(change -> change.matches("(post|put|patch|delete) .*")
                        && ADDING.stream().noneMatch(change::endsWith))
                .toList();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(requests.size())) {
            for (Future<Integer> request : desks.invokeAll(requests)) {
                statuses.add(request.get());
            }
        }
        return statuses;
    }
}
