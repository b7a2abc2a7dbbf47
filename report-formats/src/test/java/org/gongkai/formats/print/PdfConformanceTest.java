package org.gongkai.formats.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.Proof;
import org.gongkai.document.ReportJson;
import org.gongkai.document.ReportStatus;
import org.gongkai.document.Series;

/** veraPDF, which the archives use, says that PDFs are what they claim: PDF/A-3a and PDF/UA-1. */
class PdfConformanceTest {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<AnnualReport> reports() {
        RandomReports latest = new RandomReports(11);
        AnnualReport earlier = new RandomReports(12, Renderers.EDITIONS.of(2020)).next();
        AnnualReport draft = latest.next();
        AnnualReport region = latest.next();
        return Stream.of(
                earlier,
                with(draft, draft.coverage(), ReportStatus.DRAFT, Optional.empty()),
                with(region, Coverage.REGION, ReportStatus.PUBLISHED, Optional.of("更正一处笔误")));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_is_fit_for_archives_and_for_screen_readers(AnnualReport report) throws Exception {
        byte[] pdf = ReportFormats.of("pdf")
                .print(new Rendition(
                        report,
                        Proof.ofDraft(ReportJson.canonical(report)),
                        Series.of(Renderers.EDITIONS, List.of(report))));

        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance()
                        .createValidator(List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1))) {
            List<ValidationResult> results = validator.validateAll(parser);
            assertThat(results)
                    .extracting(ValidationResult::getPDFAFlavour)
                    .containsExactlyInAnyOrder(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
            for (ValidationResult result : results) {
                assertThat(result.getTotalAssertions()).isPositive();
                assertThat(result.getTestAssertions())
                        .filteredOn(test -> test.getStatus() == TestAssertion.Status.FAILED)
                        .extracting(test -> test.getRuleId().getClause() + " " + test.getMessage())
                        .as("%s of %d", result.getPDFAFlavour(), report.year())
                        .isEmpty();
            }
        }
    }

    private static AnnualReport with(
            AnnualReport report, Coverage coverage, ReportStatus status, Optional<String> amendment) {
        return new AnnualReport(
                report.agency(),
                report.year(),
                coverage,
                report.form(),
                status,
                amendment.isPresent() ? 2 : 1,
                amendment,
                report.narrative(),
                report.figures(),
                report.fees(),
                report.findings(),
                report.sources(),
                report.ruleSet());
    }
}
