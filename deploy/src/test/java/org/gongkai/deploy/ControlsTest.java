package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every control of {@code security/controls.csv} names the test or page that shows it, or why it does not apply. */
class ControlsTest {

    private static final int ASVS_LEVEL_2 = 253;

    @TestFactory
    Stream<DynamicTest> a_control_is_shown_or_does_not_apply_or_is_openly_missing() {
        return controls().stream()
                .map(control -> DynamicTest.dynamicTest(
                        control.getField("standard") + " " + control.getField("item"), () -> check(control)));
    }

    @Test
    void every_row_of_level_2_stands_there_once() {
        assertThat(controls())
                .filteredOn(control -> control.getField("standard").equals("ASVS 5.0.0"))
                .extracting(control -> control.getField("item"))
                .hasSize(ASVS_LEVEL_2)
                .doesNotHaveDuplicates()
                .allMatch(item -> item.matches("V\\d+(\\.\\d+){2}"));
    }

    /** What is open is said where a reader looks for it. */
    @Test
    void what_is_open_stands_in_the_threat_model() throws IOException {
        String model = Files.readString(RunningStack.PROJECT.resolve("docs/threat-model.md"));
        assertThat(controls())
                .filteredOn(control -> control.getField("state").equals("open"))
                .extracting(control -> control.getField("item"))
                .allSatisfy(item -> assertThat(model).contains(item));
    }

    private static void check(NamedCsvRecord control) {
        String evidence = control.getField("evidence");
        assertThat(control.getField("what")).isNotBlank();
        switch (control.getField("state")) {
            case "not applicable" -> assertThat(evidence).isEmpty();
            case "open" -> assertThat(evidence).isEqualTo("page:docs/threat-model.md");
            case "shown" -> {
                if (evidence.startsWith("page:")) {
                    assertThat(RunningStack.PROJECT.resolve(evidence.substring(5)))
                            .isRegularFile();
                } else {
                    assertThat(evidence).startsWith("test:");
                    requireTest(evidence.substring(5));
                }
            }
            default -> throw new AssertionError("no state: " + control.getField("state"));
        }
    }

    private static void requireTest(String name) {
        String[] parts = name.split("#");
        Optional<Path> file = sources().stream()
                .filter(path -> path.getFileName().toString().equals(parts[0] + ".java"))
                .findFirst();
        assertThat(file).as(name).isPresent();
        if (parts.length == 2) {
            try {
                assertThat(Files.readString(file.get())).as(name).contains(" " + parts[1] + "(");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The tests of every module that Maven builds. */
    private static List<Path> sources() {
        try (Stream<Path> modules = Files.list(RunningStack.PROJECT)) {
            List<Path> sources = new ArrayList<>();
            for (Path tests : modules.filter(module -> Files.isRegularFile(module.resolve("pom.xml")))
                    .map(module -> module.resolve("src/test/java"))
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
                }
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> controls() {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(RunningStack.PROJECT.resolve("security/controls.csv"))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
