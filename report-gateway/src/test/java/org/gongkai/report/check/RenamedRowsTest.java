package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.Narrative;
import org.gongkai.document.Series;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.plot.Plot;
import org.gongkai.formats.plot.ReportPlots;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;
import org.gongkai.report.check.figure.FigureChecks;
import org.gongkai.report.check.text.Revisions;
import org.gongkai.report.check.text.TextFigures;
import org.gongkai.report.comparison.Rate;
import org.gongkai.report.narrative.Facts;
import org.gongkai.report.narrative.FirstDraft;

/** An edition of 2027 whose tables and rows bear other names: it is drafted, checked, rated and drawn as any other. */
class RenamedRowsTest {

    private static final String MADE = "OPEN.NORMATIVE_DOCUMENT.MADE";

    @TempDir
    private Path folder;

    private Editions editions;
    private Form form;
    private AnnualReport report;

    @BeforeEach
    void aReportInIt() throws IOException {
        editions = RenamedEdition.in(folder);
        form = editions.latest();
        Map<CellId, CellValue> figures = new HashMap<>();
        form.cells().keySet().forEach(cell -> figures.put(cell, CellValue.of(0)));
        figures.put(CellId.parse("APPS.APPLIED_FOR.NATURAL_PERSON"), CellValue.of(10));
        figures.put(CellId.parse("APPS.GRANTED.NATURAL_PERSON"), CellValue.of(5));
        figures.put(CellId.parse("APPS.REMAINDER.NATURAL_PERSON"), CellValue.of(5));
        figures.put(CellId.parse(MADE), new CellValue.Amount(BigDecimal.TWO, Optional.of("其中修订2件")));
        report = report(form.derive(Figures.of(figures)), Map.of("overview.applications", "本机关没有收到政府信息公开申请。"));
    }

    private AnnualReport report(Figures figures, Map<String, String> texts) {
        AnnualReport sound = SoundReports.sound();
        return new AnnualReport(
                sound.agency(),
                2027,
                Coverage.AGENCY,
                form,
                sound.status(),
                1,
                Optional.empty(),
                Narrative.of(form, new LinkedHashMap<>(texts)),
                figures,
                sound.fees(),
                List.of(),
                sound.sources(),
                "test");
    }

    @Test
    void its_rates_are_those_of_the_rows_that_it_names() {
        assertThat(Rate.RESPONSE.of(form, report.figures()).orElseThrow()).isEqualByComparingTo("100");
        assertThat(Rate.DISCLOSURE.of(form, report.figures()).orElseThrow()).isEqualByComparingTo("50");
        assertThat(Rate.CORRECTION.of(form, report.figures())).isEmpty();
    }

    @Test
    void its_first_draft_speaks_of_them() {
        Facts facts = new Facts("某局", 2027, form, report.figures(), Figures.none(), report.fees());

        Map<String, String> draft = FirstDraft.of(facts, Coverage.AGENCY, false, Optional.empty(), Map.of())
                .texts();

        assertThat(draft.get("overview.applications"))
                .contains("新收政府信息公开申请{APPS.APPLIED_FOR.TOTAL}件，没有上年结转的申请")
                .contains("办结{APPS.CONCLUDED.TOTAL}件，其中予以公开{APPS.GRANTED.TOTAL}件、其他处理{APPS.REMAINDER.TOTAL}件");
        assertThat(draft.get("overview.proactiveDisclosure")).contains("没有作出行政许可事项、行政处罚、行政强制决定");
    }

    @Test
    void checks_find_in_them_what_they_find_in_others() {
        CrossCheck catalogue = SoundReports.registers(List.of(), OptionalLong.of(0), 0, Map.of("A20_06", 4L));
        Evidence evidence =
                new Evidence(editions, report, Map.of(), List.of(), LocalDate.of(2028, 1, 5), catalogue, true);

        assertThat(FigureChecks.shareOfOther(evidence).flatMap(hit -> hit.cells().stream()))
                .containsExactly(CellId.parse("APPS.REMAINDER.TOTAL"));
        assertThat(RegisterChecks.uncountedActions(evidence).flatMap(hit -> hit.cells().stream()))
                .contains(CellId.parse("OPEN.PERMITS.DECISIONS"));
        assertThat(Revisions.balanced(evidence).map(Hit::cells))
                .containsExactly(List.of(CellId.parse(MADE), CellId.parse("OPEN.NORMATIVE_DOCUMENT.ENDED")));
        assertThat(TextFigures.contradiction(evidence).map(Hit::cells))
                .containsExactly(List.of(CellId.parse("APPS.APPLIED_FOR.TOTAL")));
    }

    @Test
    void it_is_drawn() {
        assertThat(ReportPlots.of(report, Series.of(editions, List.of(report))))
                .extracting(Plot::id)
                .containsExactly("plot-outcomes", "plot-applicants");
    }
}
