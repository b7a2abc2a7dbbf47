package org.gongkai.registers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.registers.testing.NoisyFiles;

/** Whatever a file holds, it is read or refused: nothing else comes out of any reader. */
class FilesOfNoiseTest {

    private static final int FILES = 300;
    private static final Set<ProblemType> REFUSALS =
            Set.of(ProblemKind.UNREADABLE_FILE, RegisterProblem.IMPORT_REJECTED);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ImportFile.Kind.class)
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_damaged_file_is_read_or_refused(ImportFile.Kind kind) throws IOException {
        Path path = folder.resolve("file");
        int read = 0;
        int refused = 0;
        for (int seed = 1; seed <= FILES; seed++) {
            Files.write(path, NoisyFiles.file(kind, seed));
            try {
                readAll(new ImportFile(path, kind, Optional.empty(), ""));
                read++;
            } catch (Problem problem) {
                assertThat(problem.kind()).as("seed %d", seed).isIn(REFUSALS);
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + " of " + kind, e);
            }
        }
        assertThat(read)
                .as("files that are read in spite of what was done to them")
                .isPositive();
        assertThat(refused).as("files that are refused").isPositive();
    }

    private static void readAll(ImportFile file) {
        Heads heads = new Heads(
                head -> Optional.of(head).filter(known -> known.matches("[甲乙丙丁]|头[A-E]")), Set.of(), Map.of());
        try (Table table = Table.open(file, Optional.empty(), heads)) {
            long number = 0;
            for (ImportRow row : table) {
                assertThat(row.number()).isGreaterThan(number);
                number = row.number();
                row.texts().values().forEach(text -> assertThat(text).isNotNull());
            }
        }
    }
}
