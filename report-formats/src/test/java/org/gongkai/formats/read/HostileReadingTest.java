package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.formats.print.RandomReports;
import org.gongkai.formats.print.Renderers;
import org.gongkai.formats.read.limit.UnreadableReport;

/**
 * Files that are made to stop or break the reader are read or refused; a failure of ours is neither.
 * {@code -Dgongkai.spoilt=2000} spoils more files of each format.
 */
class HostileReadingTest {

    private static final long SEED = Long.getLong("gongkai.seed", 20211231L);
    private static final int SPOILT = Integer.getInteger("gongkai.spoilt", 25);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Renderers RENDERERS = new Renderers();

    /** What can be read of the formats that we write. */
    private static final Map<String, FileKind> KINDS = Map.of(
            "html", FileKind.HTML,
            "docx", FileKind.DOCX,
            "xlsx", FileKind.XLSX,
            "pdf", FileKind.PDF,
            "txt", FileKind.TEXT);

    @TestFactory
    Stream<DynamicTest> a_file_that_is_made_to_stop_the_reader_is_read_or_refused() {
        return HostileFiles.large().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> requireReadOrRefused(file.getValue().get())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "docx", "xlsx", "txt"})
    void a_file_that_is_spoilt_is_read_or_refused(String format) {
        Random random = new Random(SEED + format.hashCode());
        byte[] sound = RENDERERS.render(new RandomReports(SEED).next(), format);

        for (int i = 0; i < SPOILT; i++) {
            byte[] spoilt = HostileFiles.spoilt(sound, random);

            requireReadOrRefused(new HostileFiles.Hostile(KINDS.get(format), spoilt));
        }
    }

    private static void requireReadOrRefused(HostileFiles.Hostile file) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                assertThat(file.read()).isNotNull();
            } catch (UnreadableReport refusal) {
                assertThat(refusal.getMessage()).isNotBlank().doesNotContain("ended before");
            }
        });
    }
}
