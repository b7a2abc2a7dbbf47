package org.gongkai.report.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.problem.Problem;
import org.gongkai.report.account.Passwords.Who;

/** Whose passwords are hashed when there are more than the cores can bear. */
class PasswordsTest {

    private static final String PASSWORD = "a lantern over the river";

    @Test
    void strangers_fill_their_own_places_and_take_none_from_who_is_known() throws Exception {
        Passwords passwords = new Passwords(8_192, OptionalInt.of(1), 2);
        Optional<String> hash = Optional.of(passwords.hash(PASSWORD));
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger refused = new AtomicInteger();
        List<Thread> strangers = IntStream.range(0, 12)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    while (!over.get()) {
                        try {
                            passwords.matches(Who.STRANGER, "a guess", hash);
                        } catch (Problem tooMany) {
                            refused.incrementAndGet();
                            Thread.onSpinWait();
                            Thread.yield();
                        }
                    }
                }))
                .toList();
        Awaitility.await().until(() -> refused.get() > 0);

        for (int i = 0; i < 5; i++) {
            assertThat(passwords.matches(Who.KNOWN, PASSWORD, hash)).isTrue();
        }

        over.set(true);
        for (Thread stranger : strangers) {
            stranger.join();
        }
        passwords.stop();
    }

    @Test
    void one_account_at_one_place_has_so_many_attempts_under_way_and_no_more() {
        GuessedSlowly slowly = new GuessedSlowly();
        Place place = Place.of("clerk", "192.0.2.1");

        assertThat(within(slowly, place, 5)).isTrue();
        assertThatThrownBy(() -> within(slowly, place, 6)).isInstanceOf(Problem.class);
    }

    /** So many attempts, each while the one before is under way. */
    private static boolean within(GuessedSlowly slowly, Place place, int attempts) {
        return slowly.attempt(place, () -> attempts == 1 || within(slowly, place, attempts - 1));
    }
}
