package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.letters.Channel;
import org.gongkai.registers.letters.Letter;
import org.gongkai.registers.letters.LetterRegister;
import org.gongkai.registers.letters.LetterWords;
import org.gongkai.registers.record.RecordChange;
import org.gongkai.registers.record.RecordTurns;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.testing.Api;

/** A use case of a life over several records of a register. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UseCaseTest {

    private static final int ROUNDS = 40;
    private static final List<String> KINDS = List.of("NATURAL_PERSON", "ENTERPRISE", "RESEARCH");

    @Inject
    Registers registers;

    @Inject
    LetterRegister register;

    @Inject
    RecordTurns turns;

    @Inject
    CurrentCaller caller;

    @Inject
    Jdbi jdbi;

    @Inject
    Follower follower;

    private LettersForTests mine;
    private Registrar<Letter> letters;

    /** What follows a record: hears of its changes, and may stop them. */
    @ApplicationScoped
    static class Follower {

        private final List<RecordChange> heard = new CopyOnWriteArrayList<>();
        private volatile Optional<UUID> guarded = Optional.empty();

        void forget() {
            heard.clear();
            guarded = Optional.empty();
        }

        void guard(UUID id) {
            guarded = Optional.of(id);
        }

        List<RecordChange> heard() {
            return List.copyOf(heard);
        }

        void hear(@Observes RecordChange change) {
            heard.add(change);
            if (guarded.filter(change.before().id()::equals).isPresent()) {
                throw Problem.of(ProblemKind.CONFLICT, LetterWords.IN_THE_WAY);
            }
        }
    }

    @BeforeEach
    void open() {
        mine = new LettersForTests();
        letters = registers.open(register).registrar();
        follower.forget();
    }

    @Test
    void records_registered_in_other_orders_do_not_wait_for_each_other_in_a_circle() throws Exception {
        int registered = 0;
        int refused = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                // In every other round both register the same three: one of them is refused, and nothing of it stays.
                String first = "R" + round + "-";
                String second = round % 2 == 0 ? first : "S" + round + "-";
                List<Callable<Boolean>> both = List.of(
                        () -> registersAll(first, List.of(0, 1, 2)), () -> registersAll(second, List.of(2, 1, 0)));
                for (Future<Boolean> done : threads.invokeAll(both)) {
                    registered += done.get() ? KINDS.size() : 0;
                    refused += done.get() ? 0 : 1;
                }
            }
        }

        assertThat(refused).isEqualTo(ROUNDS / 2);
        assertThat(mine.count()).isEqualTo(registered).isEqualTo(ROUNDS / 2 * 9);
        Api.verify().statusCode(200).body("differences", empty());
    }

    @Test
    void use_cases_over_the_same_records_in_other_orders_do_not_wait_for_each_other_in_a_circle() throws Exception {
        UUID first = UUID.fromString(mine.receive("NATURAL_PERSON", "2021-03-01"));
        UUID second = UUID.fromString(mine.receive("ENTERPRISE", "2021-03-01"));

        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < ROUNDS / 2; round++) {
                // The third takes them one after the other, as an import does, and in no order but its own.
                List<Callable<Boolean>> all = List.of(
                        () -> changeAll(true, List.of(first, second)),
                        () -> changeAll(true, List.of(second, first)),
                        () -> changeAll(false, List.of(second, first)));
                for (Future<Boolean> done : threads.invokeAll(all)) {
                    assertThat(done.get()).isTrue();
                }
            }
        }

        assertThat(asClerk(() -> letters.records(List.of(first, second))))
                .extracting(Registered::version)
                .containsOnly(1L + ROUNDS / 2 * 3);
    }

    @Test
    void what_one_use_case_registers_is_one_transaction_of_the_ledger() throws Exception {
        registersAll("ONE-", List.of(0, 1, 2));

        List<Long> postings = asClerk(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct posting_id from ledger_entry where agency_code = :agency""")
                .bind("agency", mine.agency())
                .mapTo(Long.class)
                .list()));
        assertThat(postings).hasSize(1);
        Api.statistics(mine.agency(), 2021).cell("T3.NEW_RECEIVED.TOTAL", 3);
    }

    @Test
    void a_use_case_that_fails_counts_nothing() {
        assertThatThrownBy(() -> asClerk(() -> QuarkusTransaction.requiringNew().call(() -> {
                    letters.register(entry("FAILS-1", 0));
                    letters.register(entry("FAILS-2", 1));
                    throw Problem.of(ProblemKind.CONFLICT, LetterWords.IN_THE_WAY);
                })))
                .isInstanceOf(Problem.class);

        Api.statistics(mine.agency(), 2021).unknown("T3.NEW_RECEIVED.TOTAL");
        assertThat(mine.count()).isZero();
    }

    @Test
    void a_life_changes_its_record_and_hears_of_what_others_change() throws Exception {
        String id = mine.receive("NATURAL_PERSON", "2021-03-01");

        Registered<Letter> changed = asClerk(() -> letters.change(
                UUID.fromString(id),
                RegisterOperation.CORRECT,
                "答复已送达",
                one -> letter(one.letterNumber(), one.senderKind(), LocalDate.of(2021, 3, 19), "GRANTED")));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(follower.heard()).isEmpty();
        Api.statistics(mine.agency(), 2021).cell("T3.GRANTED.TOTAL", 1);
        mine.conclude(id, "PARTIAL", "2021-03-20");
        assertThat(follower.heard()).singleElement().satisfies(change -> {
            assertThat(change.recordKind()).isEqualTo("LETTER");
            assertThat(change.operation()).isEqualTo(RegisterOperation.CORRECT);
            assertThat(((Letter) change.before().entry()).outcome()).isEqualTo("GRANTED");
            assertThat(((Letter) change.after().entry()).outcome()).isEqualTo("PARTIAL");
        });

        follower.guard(UUID.fromString(id));
        LettersForTests.LETTERS.correct(id, Map.of("outcome", "DENY_PROCESS")).statusCode(409);
        LettersForTests.LETTERS.voidRecord(id).statusCode(409);

        Api.statistics(mine.agency(), 2021).cell("T3.PARTIAL.TOTAL", 1);
        Api.verify().statusCode(200).body("differences", empty());
    }

    @Test
    void what_a_life_may_not_do_either_is_refused() {
        String id = mine.receive("NATURAL_PERSON", "2021-03-01");

        assertThatThrownBy(() -> asClerk(() -> letters.change(
                        UUID.fromString(id),
                        RegisterOperation.CORRECT,
                        "答复",
                        one -> letter(one.letterNumber(), one.senderKind(), null, "GRANTED"))))
                .isInstanceOf(Problem.class);
    }

    /** Counts a change of each of the records, which are held together before, or taken one after the other. */
    private boolean changeAll(boolean together, List<UUID> ids) throws Exception {
        return asClerk(() -> QuarkusTransaction.requiringNew().call(() -> {
            if (together) {
                turns.hold(register, () -> ids);
            }
            for (UUID id : ids) {
                letters.counted(id);
                Thread.sleep(2);
            }
            return true;
        }));
    }

    private boolean registersAll(String prefix, List<Integer> order) throws Exception {
        List<Letter> entries =
                order.stream().map(number -> entry(prefix + number, number)).toList();
        try {
            return asClerk(() -> turns.over(entries.stream().map(letters::turn).toList(), () -> {
                for (Letter entry : entries) {
                    letters.register(entry);
                    Thread.sleep(2);
                }
                return true;
            }));
        } catch (RuntimeException | SQLException refused) {
            assertThat(sqlState(refused)).isEqualTo("23505");
            return false;
        }
    }

    private static String sqlState(Throwable failure) {
        return failure instanceof SQLException sql ? sql.getSQLState() : sqlState(failure.getCause());
    }

    private Letter entry(String number, int kind) {
        return letter(number, KINDS.get(kind), null, null);
    }

    private Letter letter(String number, String kind, LocalDate closedOn, String outcome) {
        return new Letter(
                number,
                mine.agency(),
                Channel.ONLINE,
                kind,
                LocalDate.of(2021, 3, 1),
                closedOn,
                outcome,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private <T> T asClerk(Callable<T> work) throws Exception {
        Caller clerk = new Caller.SignedIn("clerk", "own", Role.CLERK, new Scope.OfAgency(mine.agency()), Set.of());
        return caller.as(clerk, work::call);
    }
}
