package org.gongkai.report.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.formats.read.HostileFiles;
import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.testing.ReadingsForTests;

/**
 * Every file that is made to stop or fill a reader is read or refused within the time and the memory that one reading has, by a
 * process that is told no more than a service tells it. What each took goes to the log. {@code -Dgongkai.hostile=true} takes
 * all there are, those too that the tests of the reader itself read.
 */
class HostileReportsTest {

    private static final Logger LOG = Logger.getLogger(HostileReportsTest.class);
    private static final Duration TIME = Duration.ofSeconds(8);

    /** They cost seconds, in the same way as others. */
    private static final Set<String> ALIKE =
            Set.of("workbook: rows", "document: paragraphs", "document: rows", "document: blanks");

    @TempDir
    Path folder;

    private final ForeignFiles files = new ReadingsForTests(1, 0, TIME, "96m", 200).start();

    @AfterEach
    void stop() {
        files.stop();
    }

    @Test
    void each_is_read_or_refused_within_its_time_and_memory() throws IOException {
        Map<String, Supplier<HostileFiles.Hostile>> all = new LinkedHashMap<>(HostileFiles.costly());
        if (Boolean.getBoolean("gongkai.hostile")) {
            all.putAll(HostileFiles.large());
        } else {
            all.keySet().removeAll(ALIKE);
        }
        for (Map.Entry<String, Supplier<HostileFiles.Hostile>> file : all.entrySet()) {
            HostileFiles.Hostile hostile = file.getValue().get();
            Path path = Files.write(folder.resolve("hostile"), hostile.bytes());
            long began = System.nanoTime();

            String outcome = outcome(hostile, path);

            Duration took = Duration.ofNanos(System.nanoTime() - began);
            LOG.infof(
                    "hostile.read ms=%d bytes=%d outcome=%s file=%s",
                    took.toMillis(), hostile.bytes().length, outcome, file.getKey());
            assertThat(took).as(file.getKey()).isLessThan(TIME.multipliedBy(4));
        }
    }

    private String outcome(HostileFiles.Hostile hostile, Path path) {
        try {
            return files.read(
                    ReportFileReading.class,
                    path,
                    ReportFileReading.asked(hostile.kind(), Optional.of(StandardCharsets.UTF_8), Optional.empty()),
                    answer -> ReportFileReading.MAPPER
                                    .readTree(answer)
                                    .path("cells")
                                    .size() + " cells");
        } catch (Problem refusal) {
            assertThat(refusal.kind()).isIn(ProblemKind.UNREADABLE_FILE, ProblemKind.FILE_TOO_COSTLY);
            return refusal.kind() + " " + refusal.getMessage();
        }
    }
}
