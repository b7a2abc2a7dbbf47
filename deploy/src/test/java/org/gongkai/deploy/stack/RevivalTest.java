package org.gongkai.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.process.Child;

/** What becomes of what does not last. */
class RevivalTest {

    private static final int DEATHS = 8;

    @TempDir
    Path logs;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void what_ends_again_and_again_is_tried_more_seldom_and_is_there_when_it_lasts() throws Exception {
        CountDownLatch lasts = new CountDownLatch(DEATHS);
        Revival.Part part = new Revival.Part() {

            private volatile Child child = start("false");

            @Override
            public String name() {
                return "part";
            }

            @Override
            public Child child() {
                return child;
            }

            @Override
            public void startAgain() {
                lasts.countDown();
                child = lasts.getCount() == 0 ? start("sleep", "60") : start("false");
            }
        };

        Watch revival = Revival.of(part, Duration.ofMillis(1), said::add);
        lasts.await();
        revival.close();

        assertThat(said)
                .filteredOn(line -> line.contains("has ended by itself"))
                .hasSize(5);
        assertThat(said)
                .filteredOn(line -> line.contains("times in a row (status 1)"))
                .hasSize(DEATHS - 5)
                .last()
                .asString()
                .contains("8 times");
        assertThat(part.child().isAlive()).isTrue();
        part.child().kill();
    }

    private Child start(String... command) {
        return Child.start("part", List.of(command), Map.of(), logs.resolve("log"));
    }
}
