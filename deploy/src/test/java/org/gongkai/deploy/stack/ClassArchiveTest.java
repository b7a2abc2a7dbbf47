package org.gongkai.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.start.Settings;

/** Which start uses the classes that an earlier one has laid out. */
class ClassArchiveTest {

    @TempDir
    Path target;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = Files.createDirectories(target.resolve("quarkus-app")).resolve("quarkus-run.jar");
        Files.createFile(jar);
    }

    @Test
    void none_is_made_unasked() {
        assertThat(archive("no").words()).isEmpty();
        assertThat(archive("no").isMade()).isFalse();
    }

    @Test
    void the_starts_after_the_one_that_has_made_it_use_it_asked_or_not() throws IOException {
        makeBy(archive("yes"), true);

        assertThat(archive("no").words()).contains("-XX:AOTCache=" + target.resolve("classes.aot"));
        assertThat(archive("yes").words()).contains("-XX:AOTCache=" + target.resolve("classes.aot"));
        assertThat(archive("yes").isMade()).isFalse();
    }

    @Test
    void one_of_an_earlier_build_is_not_used_and_another_is_made() throws IOException {
        makeBy(archive("yes"), true);
        buildAgain();

        assertThat(archive("no").words()).isEmpty();
        assertThat(archive("yes").isMade()).isTrue();
    }

    @Test
    void one_that_was_made_over_a_build_is_of_the_earlier_build() throws IOException {
        ClassArchive started = archive("yes");
        buildAgain();
        makeBy(started, true);

        assertThat(archive("no").words()).isEmpty();
    }

    @Test
    void what_a_service_has_left_that_was_ended_by_force_is_thrown_away() throws IOException {
        makeBy(archive("yes"), false);

        assertThat(archive("no").words()).isEmpty();
        try (var left = Files.list(target)) {
            assertThat(left).containsExactly(jar.getParent());
        }
    }

    /** What the JVM does. */
    private void makeBy(ClassArchive archive, boolean endedByItself) throws IOException {
        assertThat(archive.words()).contains("-XX:AOTCacheOutput=" + archive.made());
        Files.createFile(archive.made());
        Files.createFile(Path.of(archive.made() + ".config"));
        archive.settle(endedByItself);
    }

    private void buildAgain() throws IOException {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(1)));
    }

    private ClassArchive archive(String wanted) {
        return ClassArchive.of(
                jar,
                Settings.of(
                        target,
                        Map.of("GONGKAI_DATA", target.resolve("data").toString(), "GONGKAI_CLASS_ARCHIVES", wanted)));
    }
}
