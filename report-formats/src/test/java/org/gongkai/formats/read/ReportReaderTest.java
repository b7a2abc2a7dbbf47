package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.document.Proof;
import org.gongkai.document.ReportJson;
import org.gongkai.document.Series;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.print.RandomReports;
import org.gongkai.formats.print.Rendition;
import org.gongkai.formats.print.ReportFormats;

/**
 * Reports in the layouts that are met in the wild: nothing is read wrong, and all but what cannot be placed is read.
 * {@code -Dgongkai.readings=500} reads more of them and prints the counts.
 */
class ReportReaderTest {

    private static final ReportReader READER = new ReportReader(Editions.shipped());

    private static final long SEED = Long.getLong("gongkai.seed", 20211231L);
    private static final int READINGS = Integer.getInteger("gongkai.readings", 40);

    @ParameterizedTest
    @EnumSource(Layouts.class)
    void nothing_is_read_wrong_whatever_the_layout(Layouts layout) {
        RandomReports reports = new RandomReports(SEED + layout.ordinal());
        Random random = new Random(SEED + layout.ordinal());
        int right = 0;
        int empty = 0;
        List<String> wrong = new ArrayList<>();
        int count = Math.max(2, Math.ceilDiv(READINGS, Layouts.values().length));
        for (int i = 0; i < count; i++) {
            AnnualReport report = reports.next();

            ReportReading reading = read(layout, layout.render(report, random));

            assertThat(reading.year().orElseThrow()).as("year").isEqualTo(report.year());
            for (CellId cell : report.form().cells().keySet()) {
                var expected = report.figures().value(cell).orElseThrow();
                var actual = reading.figures().value(cell);
                boolean zeroLeftOut = layout.leavesZerosOut()
                        && expected.equals(CellValue.of(0))
                        && actual.filter(CellValue.Empty.class::isInstance).isPresent();
                if (actual.isEmpty()) {
                    empty++;
                } else if (actual.get().equals(expected) || zeroLeftOut) {
                    right++;
                } else {
                    wrong.add(cell + ": " + actual.get() + " for " + expected);
                }
            }
        }
        System.out.printf("%-22s right %6d  empty %6d  wrong %d%n", layout, right, empty, wrong.size());
        assertThat(wrong).as("%s, seed %d", layout, SEED).isEmpty();
        if (layout.losesColumns()) {
            return;
        }
        assertThat((double) right / (right + empty))
                .as("%s, seed %d: share that is read", layout, SEED)
                .isGreaterThan(0.95);
    }

    /** An edition that renames a section, adds one before others, and adds a heading. */
    @ParameterizedTest
    @CsvSource({"txt, TEXT", "html, HTML", "docx, DOCX", "pdf, PDF"})
    void the_sections_are_those_of_the_edition(String suffix, FileKind kind, @TempDir Path folder) throws IOException {
        Editions editions = otherSections(folder);
        Form form = editions.latest();
        AnnualReport report = new RandomReports(SEED, form).next();
        byte[] file = ReportFormats.of(suffix)
                .print(new Rendition(
                        report, Proof.ofDraft(ReportJson.canonical(report)), Series.of(editions, List.of(report))));

        ReportReading reading = new ReportReader(editions).read(kind, file, new String(file, StandardCharsets.UTF_8));

        assertThat(reading.form().edition()).isEqualTo("2027");
        assertThat(reading.figures().values()).isEqualTo(report.figures().values());
        for (String text : List.of("training", "problemsAndImprovements", "otherMatters", "overview.training")) {
            assertThat(bare(reading.narrative(), text)).as(text).isEqualTo(bare(report.narrative(), text));
        }
    }

    private static Editions otherSections(Path folder) throws IOException {
        String edition = Files.readString(Path.of("../report-form/src/test/resources/editions/form-2027.json"))
                .replace("三、收到和处理政府信息公开申请情况", "三、受理、办结公开申请（含结转）概况");
        ObjectNode root = (ObjectNode) new ObjectMapper().readTree(edition);
        ArrayNode sections = (ArrayNode) root.get("sections");
        ((ObjectNode) sections.get(4)).put("number", 6).put("zh", "六、存在的主要问题及改进情况");
        ((ObjectNode) sections.get(5)).put("number", 7).put("zh", "七、其他需要报告的事项");
        sections.insertObject(4)
                .put("number", 5)
                .put("text", "training")
                .put("zh", "五、培训宣传情况")
                .put("en", "5. Training")
                .putArray("headings");
        ((ArrayNode) sections.get(0).get("headings"))
                .addObject()
                .put("id", "training")
                .put("zh", "业务培训")
                .put("en", "Training");
        Files.writeString(folder.resolve("form-2027.json"), root.toString());
        return Editions.with(folder);
    }

    private static String bare(Narrative narrative, String place) {
        return narrative.text(place).orElse("").replaceAll("\\s", "");
    }

    private static ReportReading read(Layouts layout, byte[] file) {
        return READER.read(layout.kind(), file, new String(file, StandardCharsets.UTF_8));
    }
}
