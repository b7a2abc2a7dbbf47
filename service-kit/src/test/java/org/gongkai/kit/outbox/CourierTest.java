package org.gongkai.kit.outbox;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What couriers do with the messages of one database, several of them as well as one. */
class CourierTest {

    private static final long SEED = 20211231;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static OutboxForTests outbox;

    @BeforeAll
    static void open() throws Exception {
        outbox = new OutboxForTests();
    }

    @AfterEach
    void clear() throws Exception {
        outbox.clear();
    }

    @AfterAll
    static void close() throws Exception {
        outbox.end();
    }

    @Test
    void two_couriers_deliver_everything_and_never_overtake_each_other_in_a_subject() {
        Random random = new Random(SEED);
        int subjects = 12;
        int each = 25;
        Recipient one = recipientOfMoods(random);
        Recipient other = recipientOfMoods(random);
        List<Courier> couriers = List.of(
                outbox.start(one, OutboxForTests.settings(1_000, WEEK)),
                outbox.start(other, OutboxForTests.settings(1_000, WEEK)));

        for (int number = 0; number < each; number++) {
            for (int subject = 0; subject < subjects; subject++) {
                outbox.post(
                        couriers.get((number + subject) % 2),
                        event("a", "subject-" + subject, number),
                        event("b", "subject-" + subject, number));
            }
        }

        await().atMost(PATIENCE).until(this::nothingWaits);
        List<Recipient.Arrival> all = new ArrayList<>(one.arrivals());
        all.addAll(other.arrivals());
        all.sort(Comparator.comparingLong(Recipient.Arrival::begun));
        assertThat(one.arrivals()).as("seed %d", SEED).isNotEmpty();
        assertThat(other.arrivals()).isNotEmpty();
        all.stream()
                .collect(groupingBy(arrival ->
                        arrival.letter().destination() + " " + arrival.letter().subject()))
                .forEach((lane, arrivals) -> {
                    assertThat(arrivals.stream()
                                    .filter(arrival -> arrival.outcome() instanceof DeliveryOutcome.Delivered)
                                    .map(arrival -> arrival.letter().body()))
                            .as("%s, seed %d", lane, SEED)
                            .containsExactlyElementsOf(numbers(each));
                    for (int i = 1; i < arrivals.size(); i++) {
                        assertThat(arrivals.get(i).begun())
                                .as("%s, attempt %d, seed %d", lane, i, SEED)
                                .isGreaterThan(arrivals.get(i - 1).ended());
                    }
                });
    }

    @Test
    void a_subject_that_fails_holds_up_nothing_but_itself() {
        Recipient recipient = new Recipient(letter -> letter.subject().equals("ill")
                ? new DeliveryOutcome.Failed("not now")
                : new DeliveryOutcome.Delivered());
        Courier courier = outbox.start(recipient, OutboxForTests.settings(1_000, WEEK));

        outbox.post(courier, event("a", "ill", 0), event("a", "ill", 1), event("a", "well", 0), event("a", "well", 1));

        await().atMost(PATIENCE).until(() -> recipient.arrived("well"), numbers(2)::equals);
        await().atMost(PATIENCE)
                .until(() -> recipient.arrivals().stream()
                        .anyMatch(arrival -> arrival.letter().attempt() > 3));
        assertThat(recipient.arrivals())
                .filteredOn(arrival -> arrival.letter().subject().equals("ill"))
                .allMatch(arrival -> arrival.letter().body().equals("0"));
    }

    @Test
    void a_destination_that_hangs_holds_up_no_other_and_no_connection() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        Recipient recipient = new Recipient(letter -> {
            if (letter.destination().equals("hanging")) {
                awaitRelease(released);
            }
            return new DeliveryOutcome.Delivered();
        });
        Courier courier = outbox.start(recipient, OutboxForTests.settings(1_000, WEEK));

        for (int subject = 0; subject < 20; subject++) {
            outbox.post(courier, event("hanging", "hung-" + subject, 0));
        }
        outbox.post(courier, event("quick", "other", 0));

        await().atMost(PATIENCE).until(() -> recipient.arrived("other"), numbers(1)::equals);
        assertThat(count("claimed_until > now()"))
                .as("as many as may be under way")
                .isEqualTo(4);
        released.countDown();
        await().atMost(PATIENCE).until(this::nothingWaits);
    }

    @Test
    void what_a_dead_courier_held_is_delivered_when_its_lease_is_over_and_what_stands_behind_it_waits() {
        outbox.post(event("a", "held", 0), event("a", "held", 1));
        outbox.letters().advanceAll();
        assertThat(outbox.letters().claim(List.of("events"), List.of(), Duration.ofSeconds(2)))
                .isPresent();
        Recipient recipient = Recipient.ofEverything();

        Courier courier = outbox.start(recipient, OutboxForTests.settings(1_000, WEEK));
        outbox.post(courier, event("a", "free", 0));

        await().atMost(PATIENCE).until(() -> recipient.arrived("free"), numbers(1)::equals);
        assertThat(recipient.arrived("held")).isEmpty();
        await().atMost(PATIENCE).until(() -> recipient.arrived("held"), numbers(2)::equals);
    }

    @Test
    void a_courier_that_took_longer_than_its_lease_settles_nothing() {
        outbox.post(event("a", "slow", 0));
        Letters letters = outbox.letters();
        letters.advanceAll();
        Letters.Claimed late =
                letters.claim(List.of("events"), List.of(), Duration.ZERO).orElseThrow();
        Letters.Claimed next = letters.claim(List.of("events"), List.of(), Duration.ofMinutes(1))
                .orElseThrow();

        assertThat(letters.delivered(late)).isFalse();
        assertThat(letters.failed(late, "not now", Duration.ZERO)).isFalse();
        assertThat(letters.bury(late, "never")).isEqualTo(Letters.Burial.LOST);
        assertThat(outbox.states("slow")).containsExactly("WAITING");
        assertThat(letters.delivered(next)).isTrue();
    }

    @Test
    void a_dead_event_holds_up_those_behind_it() {
        Recipient recipient = recipientThatRefuses("1");
        Courier courier = outbox.start(recipient, OutboxForTests.settings(1_000, WEEK));

        outbox.post(
                courier, event("a", "life", 0), event("a", "life", 1), event("a", "life", 2), event("a", "other", 0));

        await().atMost(PATIENCE).until(() -> outbox.states("life").contains("DEAD"));
        outbox.post(courier, event("a", "other", 2));
        await().atMost(PATIENCE).until(() -> recipient.arrived("other").size() == 2);
        assertThat(outbox.states("life")).containsExactly("DELIVERED", "DEAD", "WAITING");
    }

    @Test
    void a_dead_state_lets_those_behind_it_pass_and_gives_way_to_them() {
        Recipient recipient = recipientThatRefuses("1");
        outbox.post(state("all", 0), state("all", 1), state("all", 2));

        Courier courier = outbox.start(recipient, OutboxForTests.settings(1_000, WEEK));

        await().atMost(PATIENCE).until(() -> recipient.arrived("all"), List.of("0", "2")::equals);
        assertThat(outbox.states("all")).startsWith("DELIVERED", "SUPERSEDED");
        outbox.post(courier, state("all", 1));
        await().atMost(PATIENCE).until(() -> outbox.states("all").contains("DEAD"));
        outbox.post(courier, state("all", 3));
        await().atMost(PATIENCE).until(this::nothingWaits);
        assertThat(outbox.states("all"))
                .containsExactly("DELIVERED", "SUPERSEDED", "DELIVERED", "SUPERSEDED", "DELIVERED");
    }

    @Test
    void what_fails_again_and_again_is_a_dead_letter_in_the_end() {
        Recipient recipient = new Recipient(letter -> {
            throw new IllegalStateException("no such host");
        });
        Courier courier = outbox.start(recipient, OutboxForTests.settings(3, WEEK));

        outbox.post(courier, event("a", "lost", 0));

        await().atMost(PATIENCE).until(() -> outbox.states("lost"), List.of("DEAD")::equals);
        assertThat(count("attempts = 3 and failure = 'the delivery broke off: no such host'"))
                .isEqualTo(1);
    }

    @Test
    void what_nobody_has_told_of_is_found() {
        Recipient recipient = Recipient.ofEverything();
        outbox.start(recipient, OutboxForTests.settings(1_000, WEEK));
        await().atMost(PATIENCE).until(this::nothingWaits);

        outbox.post(event("a", "untold", 0), event("a", "untold", 1));

        await().atMost(PATIENCE).until(() -> recipient.arrived("untold"), numbers(2)::equals);
    }

    @Test
    void a_claim_looks_at_nothing_that_stands_behind_another() {
        outbox.jdbi().useHandle(handle -> {
            handle.execute("""
                    insert into outbox_message (topic, kind, destination, subject, body, request_id)
                    select 'events', 'EVENTS', 'a', 'subject-' || number % 10, '{}', ''
                    from generate_series(1, 5000) as number""");
            handle.execute("analyze outbox_message");
        });
        outbox.letters().advanceAll();

        List<String> plan = outbox.jdbi()
                .withHandle(handle -> handle.createQuery("explain " + Letters.CLAIM)
                        .bind("claim", new UUID(0, 0))
                        .bind("leaseMillis", 1)
                        .bindArray("topics", String.class, "events")
                        .bindArray("full", String.class)
                        .mapTo(String.class)
                        .list());

        assertThat(count("due_at is not null")).isEqualTo(10);
        assertThat(plan)
                .anyMatch(line -> line.contains("Index Scan using outbox_message_due on outbox_message m"))
                .anyMatch(line -> line.contains("Index Scan using outbox_message_unsettled on outbox_message first"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void waits_double_up_to_the_longest() {
        OutboxSettings settings = OutboxForTests.settings(1_000, WEEK);

        assertThat(IntStream.of(1, 2, 3, 4, 5, 10_000).mapToObj(settings::waitAfter))
                .extracting(Duration::toMillis)
                .containsExactly(5L, 10L, 20L, 40L, 40L, 40L);
    }

    @Test
    void what_has_arrived_is_cleared_away_after_its_time_and_dead_letters_are_not() {
        outbox.post(event("a", "old", 0), state("never", 0));
        Recipient recipient = new Recipient(letter -> letter.subject().equals("old")
                ? new DeliveryOutcome.Delivered()
                : new DeliveryOutcome.Refused("unknown"));
        outbox.start(recipient, OutboxForTests.settings(1_000, WEEK));
        await().atMost(PATIENCE).until(this::nothingWaits);
        outbox.jdbi()
                .useHandle(
                        handle -> handle.execute("update outbox_message set settled_at = now() - interval '8 days'"));

        int cleared = outbox.letters().deleteSettledBefore(WEEK);

        assertThat(cleared).isEqualTo(1);
        assertThat(outbox.states("old")).isEmpty();
        assertThat(outbox.states("never")).containsExactly("DEAD");
    }

    private static Recipient recipientOfMoods(Random random) {
        return new Recipient(letter -> {
            int mood;
            synchronized (random) {
                mood = random.nextInt(100);
            }
            LockSupport.parkNanos(mood * 50_000L);
            return mood < 20 ? new DeliveryOutcome.Failed("not now") : new DeliveryOutcome.Delivered();
        });
    }

    private static Recipient recipientThatRefuses(String body) {
        return new Recipient(letter -> letter.body().equals(body)
                ? new DeliveryOutcome.Refused("no such thing")
                : new DeliveryOutcome.Delivered());
    }

    private static void awaitRelease(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Message event(String destination, String subject, int number) {
        return new Message(OutboxForTests.EVENTS, destination, subject, String.valueOf(number));
    }

    private static Message state(String subject, int number) {
        return new Message(OutboxForTests.STATES, "a", subject, String.valueOf(number));
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    private boolean nothingWaits() {
        return count("state = 'WAITING'") == 0;
    }

    private int count(String condition) {
        return outbox.jdbi()
                .withHandle(handle -> handle.select("select count(*) from outbox_message where " + condition)
                        .mapTo(Integer.class)
                        .one());
    }
}
