package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.print.RandomReports;

/**
 * Reports in the layouts that are met in the wild: nothing is read wrong, and all but what cannot be placed is read.
 * {@code -Dgongkai.readings=500} reads more of them and prints the counts.
 */
class ReportReaderTest {

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

    private static ReportReading read(Layouts layout, byte[] file) {
        return new ReportReader(Editions.shipped()).read(layout.kind(), file, new String(file, StandardCharsets.UTF_8));
    }
}
