package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.reminder.Reminders;

/** Rounds of reminders: each term is reminded of once at each threshold, however many rounds there are and whatever breaks off. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReminderRoundTest {

    @Inject
    Reminders reminders;

    private final ObjectMapper mapper = new ObjectMapper();
    private LettersForTests mine;

    @BeforeEach
    void anAgency() {
        mine = new LettersForTests();
    }

    @Test
    void a_term_is_reminded_of_once_at_each_threshold_until_it_is_met() {
        today("2026-03-02");
        String waiting = given("2026-03-02");
        String replied = given("2026-03-02");
        walk("2026-03-02", "2026-03-24");
        mine.reply(replied, "2026-03-24").statusCode(200);
        walk("2026-03-25", "2026-04-01");

        assertThat(remindersOf(waiting))
                .containsExactly(
                        "2026-03-23 FIVE_DAYS", "2026-03-26 TWO_DAYS", "2026-03-30 LAST_DAY", "2026-03-31 OVERDUE");
        assertThat(remindersOf(replied)).containsExactly("2026-03-23 FIVE_DAYS");
    }

    @Test
    void a_day_that_was_missed_is_made_up_for_by_the_nearest_threshold_alone() {
        today("2026-03-02");
        String letter = given("2026-03-02");
        today("2026-03-27");
        assertThat(round()).isEqualTo(1);
        today("2026-04-01");
        assertThat(round()).isEqualTo(1);

        assertThat(remindersOf(letter)).containsExactly("2026-03-27 TWO_DAYS", "2026-04-01 OVERDUE");
    }

    @Test
    void who_is_not_meant_is_not_reminded() {
        today("2026-03-02");
        String letter = given("2026-03-02");
        LettersForTests other = new LettersForTests();
        today("2026-03-30");

        assertThat(reminders.round(Optional.of(Set.of(other.agency())))).isZero();
        assertThat(remindersOf(letter)).isEmpty();
        reminders.round(Optional.empty());
        assertThat(remindersOf(letter)).hasSize(1);
    }

    @Test
    void many_rounds_at_once_make_each_reminder_once() throws Exception {
        today("2026-03-02");
        List<String> letters =
                IntStream.range(0, 30).mapToObj(i -> given("2026-03-02")).toList();
        today("2026-03-30");
        CountDownLatch ready = new CountDownLatch(1);
        try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> rounds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                rounds.add(processes.submit(() -> {
                    ready.await();
                    return round();
                }));
            }
            ready.countDown();
            int made = 0;
            for (Future<Integer> round : rounds) {
                made += round.get();
            }
            assertThat(made).isEqualTo(letters.size());
        }

        assertThat(letters)
                .allSatisfy(letter -> assertThat(remindersOf(letter)).containsExactly("2026-03-30 LAST_DAY"));
    }

    @Test
    void what_breaks_off_is_neither_lost_nor_doubled_and_holds_up_nobody() {
        today("2026-03-02");
        String broken = given("2026-03-02");
        String other = given("2026-03-02");
        today("2026-03-30");
        Jdbi owner = DatabaseOwner.jdbi();
        // The transaction ends between the two that belong together, as it does when its process is killed.
        owner.useHandle(handle -> handle.createScript("""
                        create function break_off() returns trigger language plpgsql as $$
                        begin
                            raise exception 'broken off';
                        end
                        $$;
                        create trigger break_off before insert on outbox_message for each row
                            when (new.subject = '%s') execute function break_off();""".formatted(broken)).execute());
        try {
            assertThat(round()).isEqualTo(1);
            assertThat(remindersOf(broken)).isEmpty();
            assertThat(remindersOf(other)).hasSize(1);
            assertThat(kept(broken)).isZero();
        } finally {
            owner.useHandle(
                    handle -> handle.execute("drop trigger break_off on outbox_message; drop function break_off()"));
        }
        assertThat(round()).isEqualTo(1);
        assertThat(round()).isZero();

        assertThat(remindersOf(broken)).containsExactly("2026-03-30 LAST_DAY");
        assertThat(remindersOf(other)).hasSize(1);
    }

    private String given(String receivedOn) {
        String letter = mine.receive("NATURAL_PERSON", receivedOn);
        mine.assign(letter, "李某");
        return letter;
    }

    /** Makes two rounds on each of these days. */
    private void walk(String from, String to) {
        LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).forEach(day -> {
            today(day.toString());
            round();
            round();
        });
    }

    private int round() {
        return reminders.round(Optional.of(Set.of(mine.agency())));
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

    /** The published ones about a letter: day, threshold. */
    private List<String> remindersOf(String letter) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select body from outbox_message where topic = 'event' and subject = ? and body like '%reminder%'
                        order by id""")
                        .bind(0, letter)
                        .map((row, context) -> told(row.getString("body")))
                        .list());
    }

    private String told(String body) {
        try {
            JsonNode data = mapper.readTree(body).path("data");
            return data.path("on").asText() + " " + data.path("stage").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int kept(String letter) {
        return DatabaseOwner.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from reminder where record_id = cast(? as uuid)")
                                .bind(0, letter)
                                .mapTo(Integer.class)
                                .one());
    }
}
