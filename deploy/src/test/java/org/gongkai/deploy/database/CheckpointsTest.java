package org.gongkai.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** A server whose log is written down no more is found while it still answers. */
class CheckpointsTest {

    private static final Duration APART = Duration.ofMinutes(5);

    private final Checkpoints checkpoints = new Checkpoints();

    @Test
    void what_moves_every_few_minutes_goes_on_and_what_has_stood_for_three_times_as_long_does_not() {
        assertThat(goOn(7, 0)).isTrue();
        assertThat(goOn(7, 14)).isTrue();
        assertThat(goOn(8, 16)).isTrue();
        assertThat(goOn(8, 30)).isTrue();
        assertThat(goOn(8, 31)).isFalse();
        assertThat(goOn(9, 32)).isTrue();
        assertThat(goOn(0, 46)).as("counted from nothing after a start").isTrue();
    }

    private boolean goOn(long moved, int minutes) {
        return checkpoints.goOn(moved, APART, Duration.ofMinutes(minutes).toNanos());
    }
}
