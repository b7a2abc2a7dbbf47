package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Of each operation that a service describes a good answer has come to a test, where it was held against the description: what the
 * tests of the services have written down in this run. A run of some tests or modules tells nothing, and is not asked.
 */
@EnabledIfSystemProperty(named = "gongkai.tests", matches = "all")
class EveryOperationSeenTest {

    private static final Path PROJECT = Path.of("..");
    private static final String SEEN = "seen-by-" + System.getProperty("gongkai.run") + ".txt";

    @Test
    void no_operation_is_described_of_which_no_test_has_seen_a_good_answer() {
        List<Path> services = services();

        assertThat(services).hasSize(4);
        assertThat(services).flatMap(EveryOperationSeenTest::unseen).isEmpty();
    }

    /** The modules whose description is committed. */
    private static List<Path> services() {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            return modules.filter(
                            module -> Files.exists(module.resolve("contract").resolve("openapi.yaml")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> unseen(Path service) {
        Path folder = service.resolve("target").resolve("contract");
        Set<String> seen = lines(folder.resolve(SEEN)).stream()
                .filter(line -> line.matches(".* 2\\d\\d"))
                .map(EveryOperationSeenTest::operation)
                .collect(Collectors.toSet());
        return lines(folder.resolve("described.txt")).stream()
                .map(EveryOperationSeenTest::operation)
                .distinct()
                .filter(operation -> !seen.contains(operation))
                .map(operation -> service.getFileName() + " " + operation)
                .toList();
    }

    private static String operation(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the tests of the services have not run before, in this run", e);
        }
    }
}
