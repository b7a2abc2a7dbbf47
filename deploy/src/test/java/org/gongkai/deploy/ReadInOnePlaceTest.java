package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Numbers of others are made by those who bound them before: nobody else makes one of a text, or writes one out by way of all its digits. */
class ReadInOnePlaceTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern MADE =
            Pattern.compile("new BigDecimal\\(|new BigInteger\\(|\\.toBigInteger\\(|\\.bigIntegerValue\\(");

    private static final Set<String> BOUNDED = Set.of(
            "Money.java",
            "WrittenNumber.java",
            // Drawn by lot.
            "TimeStampQuery.java",
            // Of a double, and rounded to fifteen digits.
            "ShownNumbers.java");

    @Test
    void numbers_are_made_of_texts_in_one_place() throws IOException {
        assertThat(sources()
                        .filter(source -> !BOUNDED.contains(source.getFileName().toString()))
                        .filter(source -> MADE.matcher(text(source)).find())
                        .map(PROJECT::relativize))
                .isEmpty();
    }

    /** Of all modules but the launcher, which reads what the services have written. */
    private static Stream<Path> sources() throws IOException {
        List<Path> all;
        try (Stream<Path> modules = Files.list(PROJECT)) {
            all = modules.filter(module -> !module.endsWith("deploy"))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ReadInOnePlaceTest::files)
                    .toList();
        }
        assertThat(all).hasSizeGreaterThan(1_000);
        return all.stream();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
