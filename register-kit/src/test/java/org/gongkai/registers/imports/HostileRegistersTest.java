package org.gongkai.registers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.form.words.Language;
import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.kit.testing.ReadingsForTests;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.registers.testing.HostileRegisters;
import org.gongkai.registers.testing.XlsxFile;

/**
 * A file that is made to stop or fill whoever reads it is read or refused within the time and the memory that one reading has.
 * What each took goes to the log.
 */
class HostileRegistersTest {

    private static final Logger LOG = Logger.getLogger(HostileRegistersTest.class);
    private static final ReadingsForTests SETTINGS = new ReadingsForTests(1, 0, Duration.ofSeconds(6), "192m", 200);

    private static final Set<ProblemType> REFUSALS = Set.of(
            ProblemKind.UNREADABLE_FILE,
            ProblemKind.FILE_TOO_COSTLY,
            ProblemKind.INVALID_REQUEST,
            RegisterProblem.IMPORT_REJECTED);

    @TempDir
    Path folder;

    private final ForeignFiles files = SETTINGS.start();
    private final RegisterFileReader reader = new RegisterFileReader(files, SETTINGS);

    @AfterEach
    void stop() {
        files.stop();
    }

    @Test
    void each_is_read_or_refused_within_its_time_and_memory() throws IOException {
        for (Map.Entry<String, Supplier<HostileRegisters.Hostile>> file :
                HostileRegisters.all().entrySet()) {
            HostileRegisters.Hostile hostile = file.getValue().get();
            Path path = Files.write(folder.resolve("hostile"), hostile.bytes());
            long began = System.nanoTime();

            String outcome = outcome(new ImportFile(path, hostile.kind(), Optional.empty(), ""));

            Duration took = Duration.ofNanos(System.nanoTime() - began);
            LOG.infof(
                    "hostile.read ms=%d bytes=%d outcome=%s file=%s",
                    took.toMillis(), hostile.bytes().length, outcome, file.getKey());
            assertThat(took).as(file.getKey()).isLessThan(Duration.ofSeconds(30));
        }
    }

    private String outcome(ImportFile file) {
        Heads heads = new Heads(head -> Optional.of(head).filter("登记编号"::equals), Set.of(), Map.of());
        try (ReadyFile ready = reader.ready(file, Optional.empty());
                Table table = ready.open(heads)) {
            long rows = 0;
            for (ImportRow row : table) {
                rows += row.number() > 0 ? 1 : 0;
            }
            return rows + " rows";
        } catch (Problem refusal) {
            assertThat(refusal.kind()).isIn(REFUSALS);
            return refusal.kind() + " " + refusal.getMessage();
        }
    }

    @Test
    void a_sheet_is_the_same_whoever_reads_it() throws IOException {
        byte[] workbook = new XlsxFile()
                .format("yyyy-mm-dd")
                .sheet(
                        "台账",
                        XlsxFile.rows(
                                XlsxFile.text("A1", "登记编号"),
                                XlsxFile.number("A2", 1, "45351"),
                                XlsxFile.number("A3", 0, "1.50"),
                                "<c r=\"A4\" t=\"e\"><v>#REF!</v></c>",
                                XlsxFile.text("A5", "长".repeat(30_000))))
                .sheet("其他", XlsxFile.rows(XlsxFile.text("A1", "一")))
                .bytes();
        ImportFile file = new ImportFile(
                Files.write(folder.resolve("sound"), workbook), ImportFile.Kind.XLSX, Optional.empty(), "");
        Heads heads = new Heads(head -> Optional.of(head).filter("登记编号"::equals), Set.of(), Map.of());

        try (ReadyFile ready = reader.ready(file, Optional.empty());
                Table written = ready.open(heads);
                Table own = Table.open(file, Optional.empty(), heads)) {
            assertThat(written.sheet()).isEqualTo(own.sheet());
            assertThat(written).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(own);
        }
        assertThat(outcome(file)).isEqualTo("4 rows");
        assertThat(refusal(file, "没有")).isEqualTo(refusalHere(file, "没有"));
    }

    private String refusal(ImportFile file, String sheet) {
        try (ReadyFile ready = reader.ready(file, Optional.of(sheet));
                Table table = ready.open(new Heads(head -> Optional.of(head), Set.of(), Map.of()))) {
            throw new AssertionError("there is a sheet " + table.sheet());
        } catch (Problem problem) {
            return told(problem);
        }
    }

    private static String refusalHere(ImportFile file, String sheet) {
        try (Table table =
                Table.open(file, Optional.of(sheet), new Heads(head -> Optional.of(head), Set.of(), Map.of()))) {
            throw new AssertionError("there is a sheet " + table.sheet());
        } catch (Problem problem) {
            return told(problem);
        }
    }

    private static String told(Problem problem) {
        return problem.kind() + " "
                + problem.violations().stream()
                        .map(one -> one.pointer() + " " + one.message().in(Language.CHINESE))
                        .toList();
    }
}
