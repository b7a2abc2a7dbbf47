package org.gongkai.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every lock of every module is a constant of an enum, and no two of them are the same lock. */
class DatabaseLockTest {

    private static final Path PROJECT = Path.of("..");

    /** Only a class that makes locks, or a migration that does so behind their back, says so. */
    private static final String BY_HAND = "pg_advisory";

    private static final Pattern LOCKS =
            Pattern.compile("package ([\\w.]+);.*?enum (\\w+) implements [\\w, ]*\\bDatabaseLock\\b", Pattern.DOTALL);

    @Test
    void no_lock_is_taken_by_hand_in_any_module() {
        assertThat(files(".java", ".sql", ".properties")
                        .filter(file -> text(file).contains(BY_HAND))
                        .map(file -> file.getFileName().toString()))
                .containsExactly("DatabaseLock.java");
    }

    @Test
    void no_two_enums_of_the_modules_have_one_name_which_their_locks_are_made_of() {
        List<String> enums = files(".java")
                .map(file -> LOCKS.matcher(text(file)))
                .flatMap(lock -> lock.results().map(DatabaseLockTest::name))
                .toList();

        assertThat(enums)
                .contains(
                        ServiceLock.class.getName(),
                        "org.gongkai.registers.ledger.RegisterLock",
                        "org.gongkai.report.lock.ReportLock")
                .doesNotHaveDuplicates();
    }

    private static String name(MatchResult found) {
        return found.group(1) + "." + found.group(2);
    }

    private static Stream<Path> files(String... endings) {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            return modules.map(module -> module.resolve("src/main")).filter(Files::isDirectory).toList().stream()
                    .flatMap(DatabaseLockTest::below)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> below(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
