package org.gongkai.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.process.Child;

/** What hangs is ended, so that it is started again. */
class PulseTest {

    private static final Duration SHORT = Duration.ofMillis(10);

    @TempDir
    Path logs;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void what_runs_and_does_not_answer_is_ended_and_what_answers_again_is_not() throws Exception {
        Child hanging = Child.start("hanging", List.of("sleep", "60"), Map.of(), logs.resolve("log"));
        Child busy = Child.start("busy", List.of("sleep", "60"), Map.of(), logs.resolve("log"));
        int[] asked = new int[1];
        List<Watch> pulses = List.of(
                Pulse.of(part("hanging", hanging, () -> false), SHORT, said::add),
                Pulse.of(part("busy", busy, () -> ++asked[0] % 8 == 0), SHORT, said::add));
        hanging.awaitEnd();
        Thread.sleep(SHORT.multipliedBy(30));
        pulses.forEach(Watch::close);

        assertThat(busy.isAlive()).isTrue();
        busy.kill();
        assertThat(said).containsExactly("hanging runs and does not answer any more, and is ended by force");
    }

    private static Pulse.Part part(String name, Child child, BooleanSupplier answers) {
        return new Pulse.Part() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public Child child() {
                return child;
            }

            @Override
            public boolean isAlive() {
                return answers.getAsBoolean();
            }
        };
    }
}
