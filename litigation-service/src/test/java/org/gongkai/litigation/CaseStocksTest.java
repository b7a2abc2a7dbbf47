package org.gongkai.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Cases at random over ten years, counted by the service and by a count of the test's own. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseStocksTest {

    private static final int CASES = 60;
    private static final int FIRST_YEAR = 2014;
    private static final int YEARS = 10;
    private static final Map<String, String> RECONSIDERED = new TreeMap<>(Map.of(
            "RC_UPHOLD", "UPHELD", "RC_REVOKE", "CORRECTED", "RC_TERMINATED", "OTHER", "RC_REJECT_CLAIM", "UPHELD"));
    private static final Map<String, String> JUDGED = new TreeMap<>(Map.of(
            "LT_REJECT_CLAIM", "UPHELD", "LT_ILLEGAL", "CORRECTED", "LT_DISMISS", "OTHER", "LT_WITHDRAWN", "OTHER"));

    /** What counts once, by the test's own count. */
    private record Expected(String block, LocalDate acceptedOn, Optional<LocalDate> closedOn, String result) {}

    private final List<Expected> expected = new ArrayList<>();
    private Random random;
    private CaseFilesForTests cases;

    @Test
    void ten_random_years_are_counted_as_an_independent_count_counts_them() {
        long seed = System.nanoTime();
        random = new Random(seed);
        String agency = Api.agency("330500");
        cases = new CaseFilesForTests(agency);
        for (int i = 0; i < CASES; i++) {
            happens();
        }

        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS + 3; year++) {
            Map<String, Object> figures =
                    Api.statistics(agency, year).response().extract().path("figures.T4");
            for (String block : List.of("RECONSIDERATION", "LITIGATION_DIRECT", "LITIGATION_AFTER_RECONSIDERATION")) {
                for (String column : List.of("UPHELD", "CORRECTED", "OTHER", "PENDING", "TOTAL")) {
                    Object counted = ((Map<?, ?>) figures.get(block)).get(column);
                    assertThat(counted == null ? 0 : counted)
                            .as("%s of %s in %d, seed %d", column, block, year, seed)
                            .isEqualTo(count(block, column, year));
                }
            }
        }
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    private int count(String block, String column, int year) {
        return (int) expected.stream()
                .filter(one -> one.block().equals(block))
                .filter(one -> switch (column) {
                    case "TOTAL" -> isDecidedIn(one, year) || isPendingAtEndOf(one, year);
                    case "PENDING" -> isPendingAtEndOf(one, year);
                    default -> isDecidedIn(one, year) && one.result().equals(column);
                })
                .count();
    }

    private static boolean isDecidedIn(Expected one, int year) {
        return one.closedOn().filter(day -> day.getYear() == year).isPresent();
    }

    private static boolean isPendingAtEndOf(Expected one, int year) {
        return one.acceptedOn().getYear() <= year
                && one.closedOn().filter(day -> day.getYear() <= year).isEmpty();
    }

    /** A case from its first day as far as chance takes it. */
    private void happens() {
        String id = cases.opened();
        LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(365 * YEARS));
        boolean reconsidered = random.nextBoolean();
        int proceeding = 0;
        if (reconsidered) {
            proceeding++;
            cases.begin(id, "RECONSIDERATION", "acceptedOn", day.toString()).statusCode(201);
            Optional<LocalDate> served = reconsider(id, day);
            if (served.isEmpty() || random.nextBoolean()) {
                return;
            }
            day = served.get().plusDays(1 + random.nextInt(15));
        }
        sue(id, proceeding, day, reconsidered ? "LITIGATION_AFTER_RECONSIDERATION" : "LITIGATION_DIRECT");
    }

    private Optional<LocalDate> reconsider(String id, LocalDate accepted) {
        if (random.nextInt(4) == 0) {
            expected.add(new Expected("RECONSIDERATION", accepted, Optional.empty(), "PENDING"));
            return Optional.empty();
        }
        String outcome = oneOf(RECONSIDERED);
        LocalDate decided = accepted.plusDays(random.nextInt(60));
        LocalDate served = decided.plusDays(random.nextInt(6));
        cases.decide(id, 1, outcome, decided.toString(), "servedOn", served.toString())
                .statusCode(201);
        expected.add(new Expected("RECONSIDERATION", accepted, Optional.of(served), RECONSIDERED.get(outcome)));
        return Optional.of(served);
    }

    /** First instance, and perhaps an appeal, and perhaps back and forth. */
    private void sue(String id, int before, LocalDate accepted, String block) {
        int first = before + 1;
        Object follows = before == 0 ? "" : before;
        cases.begin(id, "FIRST_INSTANCE", "follows", follows, "acceptedOn", accepted.toString())
                .statusCode(201);
        Optional<LocalDate> closed = Optional.empty();
        String result = "PENDING";
        LocalDate day = accepted;
        boolean goesOn = random.nextInt(4) > 0;
        boolean sentBack = false;
        while (goesOn) {
            String outcome = oneOf(JUDGED);
            LocalDate decided = day.plusDays(30 + random.nextInt(150));
            LocalDate served = decided.plusDays(random.nextInt(6));
            // There is no appeal against the leave to withdraw.
            boolean appealed = random.nextInt(3) == 0 && !outcome.equals("LT_WITHDRAWN");
            // The day that a court has certified, so that the test needs no calendar.
            LocalDate holds = served.plusDays(20);
            cases.decide(
                            id,
                            first,
                            outcome,
                            decided.toString(),
                            "servedOn",
                            served.toString(),
                            "effectiveOn",
                            appealed ? "" : holds.toString())
                    .statusCode(201);
            if (!appealed) {
                closed = Optional.of(holds);
                result = JUDGED.get(outcome);
                break;
            }
            LocalDate appeal = served.plusDays(12);
            cases.begin(id, "SECOND_INSTANCE", "follows", first, "acceptedOn", appeal.toString())
                    .statusCode(201);
            int second = first + 1;
            int fate = random.nextInt(sentBack ? 3 : 4);
            LocalDate decidedAgain = appeal.plusDays(random.nextInt(90));
            if (fate == 0) {
                break;
            }
            if (fate == 1) {
                String last = oneOf(JUDGED);
                cases.decide(
                                id,
                                second,
                                last,
                                decidedAgain.toString(),
                                "servedOn",
                                decidedAgain.plusDays(3).toString())
                        .statusCode(201);
                closed = Optional.of(decidedAgain.plusDays(3));
                result = JUDGED.get(last);
                break;
            }
            if (fate == 2) {
                cases.decide(
                                id,
                                second,
                                "LT_APPEAL_WITHDRAWN",
                                decidedAgain.toString(),
                                "servedOn",
                                decidedAgain.plusDays(3).toString())
                        .statusCode(201);
                closed = Optional.of(decidedAgain.plusDays(3));
                result = JUDGED.get(outcome);
                break;
            }
            cases.decide(
                            id,
                            second,
                            "LT_REMAND",
                            decidedAgain.toString(),
                            "servedOn",
                            decidedAgain.plusDays(3).toString())
                    .statusCode(201);
            sentBack = true;
            first = second + 1;
            day = decidedAgain.plusDays(10);
            cases.begin(id, "FIRST_INSTANCE", "follows", second, "acceptedOn", day.toString())
                    .statusCode(201);
            goesOn = random.nextBoolean();
        }
        expected.add(new Expected(block, accepted, closed, result));
    }

    private String oneOf(Map<String, String> outcomes) {
        List<String> codes = List.copyOf(outcomes.keySet());
        return codes.get(random.nextInt(codes.size()));
    }
}
