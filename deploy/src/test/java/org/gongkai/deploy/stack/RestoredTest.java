package org.gongkai.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was restored takes its place, and what was there is kept however soon the next restore follows. */
class RestoredTest {

    private static final int RESTORES = 20;

    @TempDir
    Path data;

    @Test
    void restores_within_a_second_keep_what_each_has_found() throws IOException {
        keys(data, 0);
        Restored restored = new Restored(data);
        Set<Path> aside = new HashSet<>();
        for (int i = 1; i <= RESTORES; i++) {
            keys(Files.createDirectory(restored.unfinished()), i);
            restored.finish();
            Path kept = restored.takeOver().orElseThrow();
            assertThat(kept.resolve("keys/service.json")).hasContent("key " + (i - 1));
            aside.add(kept);
        }
        assertThat(aside).hasSize(RESTORES);
        assertThat(data.resolve("keys/service.json")).hasContent("key " + RESTORES);
    }

    @Test
    void folders_of_a_second_are_counted_and_told_from_others() throws IOException {
        Instant moment = Instant.parse("2026-11-28T15:46:38.900Z");
        for (String name : new String[] {"copy-20261128T234638", "copy-20261128T234638-2", "copy-20261128T234638-3"}) {
            Path place = StampedFolder.free(data, "copy-", moment);
            assertThat(place.getFileName()).hasToString(name);
            assertThat(StampedFolder.isOne(Files.createDirectory(place), "copy-"))
                    .isTrue();
        }
        assertThat(StampedFolder.isOne(data.resolve("copy-old"), "copy-")).isFalse();
        assertThat(StampedFolder.isOne(data.resolve("before-20261128T234638"), "copy-"))
                .isFalse();
    }

    private static void keys(Path folder, int number) throws IOException {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/service.json"), "key " + number);
    }
}
