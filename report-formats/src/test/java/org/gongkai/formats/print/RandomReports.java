package org.gongkai.formats.print;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.Narrative;
import org.gongkai.document.ProcessingFees;
import org.gongkai.document.ReportStatus;
import org.gongkai.document.ReportingBody;
import org.gongkai.document.SourceState;
import org.gongkai.document.TextPlace;
import org.gongkai.form.Cell;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.code.AgencyKind;

/** Reports with random figures that satisfy every equation of the form, and random texts; the same seed makes the same. */
public final class RandomReports {

    private static final String[] PHRASES = {
        "全面贯彻《条例》要求",
        "主动公开政府信息",
        "规范依申请公开办理流程",
        "落实“先审查、后公开”制度",
        "组织培训（含线上）",
        "公开目录及时更新，群众满意度达98.5%",
        "在一定程度上仍有不足 & 需要 <改进>",
        "加强队伍建设"
    };

    private final Random random;
    private final Form form;

    public RandomReports(long seed) {
        this(seed, Renderers.EDITIONS.latest());
    }

    /** Reports in another edition of the form, of its years. */
    public RandomReports(long seed, Form form) {
        this.random = new Random(seed);
        this.form = form;
    }

    /** The next report. */
    public AnnualReport next() {
        int year = form.fromYear() < 2021 ? 2020 : form.fromYear() + random.nextInt(5);
        ReportingBody agency = new ReportingBody(
                "11230505001234567F", "双鸭山市四方台区人民政府办公室", "230505", AgencyKind.GOVERNMENT_OFFICE, Map.of());
        return new AnnualReport(
                agency,
                year,
                Coverage.AGENCY,
                form,
                ReportStatus.PUBLISHED,
                1,
                Optional.empty(),
                narrative(year),
                figures(),
                Optional.of(new ProcessingFees(2, new BigDecimal("120.50"))),
                List.of(),
                List.of(new SourceState("request-service", Optional.of(Instant.parse("2026-01-05T03:04:05Z")), true)),
                "test");
    }

    /** The same report with other figures. */
    public static AnnualReport with(AnnualReport report, Figures figures) {
        return with(report, report.narrative(), figures);
    }

    /** The same report with other texts and figures. */
    public static AnnualReport with(AnnualReport report, Narrative narrative, Figures figures) {
        return new AnnualReport(
                report.agency(),
                report.year(),
                report.coverage(),
                report.form(),
                report.status(),
                report.version(),
                report.amendment(),
                narrative,
                figures,
                report.fees(),
                report.findings(),
                report.sources(),
                report.ruleSet());
    }

    /** Figures that satisfy every equation. */
    public Figures figures() {
        Map<CellId, CellValue> values = new HashMap<>();
        for (Cell cell : form.cells().values()) {
            values.put(
                    cell.id(),
                    cell.unit().isMoney()
                            ? CellValue.of(BigDecimal.valueOf(random.nextInt(1_000_000_000), random.nextInt(5)))
                            : CellValue.of(count()));
        }
        Figures figures = form.derive(Figures.of(values));
        // What came in balances what went out when the new applications are what is missing.
        for (Cell cell : form.cells().values()) {
            if (cell.id().row().equals("CARRIED_OUT") && !cell.id().column().equals("TOTAL")) {
                String column = cell.id().column();
                BigDecimal out = amount(figures, "TOTAL_CLOSED", column).add(amount(figures, "CARRIED_OUT", column));
                BigDecimal in = amount(figures, "CARRIED_IN", column).min(out);
                figures = figures.with(new CellId("T3", "CARRIED_IN", column), CellValue.of(in))
                        .with(new CellId("T3", "NEW_RECEIVED", column), CellValue.of(out.subtract(in)));
            }
        }
        return form.derive(figures);
    }

    private static BigDecimal amount(Figures figures, String row, String column) {
        return figures.amount(new CellId("T3", row, column)).orElseThrow();
    }

    private long count() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(10);
            case 2 -> random.nextInt(1_000);
            default -> random.nextInt(3_000_000);
        };
    }

    private Narrative narrative(int year) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TextPlace place : TextPlace.of(form)) {
            StringBuilder text = new StringBuilder();
            int paragraphs = 1 + random.nextInt(3);
            for (int i = 0; i < paragraphs; i++) {
                text.append(i == 0 ? "" : "\n").append(year).append("年，");
                for (int j = 0; j <= random.nextInt(6); j++) {
                    text.append(PHRASES[random.nextInt(PHRASES.length)]).append('，');
                }
                text.append("共").append(random.nextInt(5000)).append("件。");
            }
            texts.put(place.id(), text.toString());
        }
        return Narrative.of(form, texts);
    }
}
