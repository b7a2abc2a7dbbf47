package org.gongkai.report.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.CellId;
import org.gongkai.kit.code.RegionCode;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.check.Inquiry;
import org.gongkai.report.collect.Source;
import org.gongkai.report.collect.SourceAnswer;
import org.gongkai.report.collect.SourceCall;
import org.gongkai.report.collect.SourceSettings;
import org.gongkai.report.collect.Sources;
import org.gongkai.report.collect.WholeAnswers;
import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.Coverage;
import org.gongkai.report.document.ReportKey;
import org.gongkai.report.statistics.AllStatistics;
import org.gongkai.report.version.OfficialReports;

/** Asks registers and the reports of others for what a thorough check wants to know. */
@ApplicationScoped
class Inquiries {

    private static final int MOST = 500;
    private static final int SIBLINGS = 50;

    private final AllStatistics statistics;
    private final Sources sources;
    private final SourceSettings settings;
    private final AgencyDirectory directory;
    private final OfficialReports official;

    Inquiries(
            AllStatistics statistics,
            Sources sources,
            SourceSettings settings,
            AgencyDirectory directory,
            OfficialReports official) {
        this.statistics = statistics;
        this.sources = sources;
        this.settings = settings;
        this.directory = directory;
        this.official = official;
    }

    /** What there is to know about a report. */
    Inquiry about(AnnualReport report) {
        return switch (report.coverage()) {
            case AGENCY -> new Inquiry(recount(report), unlinkedCases(report), siblings(report), List.of(), List.of());
            case REGION -> ofRegion(report);
        };
    }

    private List<Inquiry.LedgerDifference> recount(AnnualReport report) {
        return statistics.verify(Optional.of(report.agency().code()), Optional.of(report.year())).differences().stream()
                .flatMap(difference -> CellId.find(difference.cellId()).stream()
                        .map(cell -> new Inquiry.LedgerDifference(cell, difference.ledger(), difference.recount())))
                .toList();
    }

    /** Corrected cases of the year without the number of an application. */
    private List<String> unlinkedCases(AnnualReport report) {
        String target = "/api/v1/cases?limit=" + MOST + "&result=CORRECTED&agencyCode="
                + report.agency().code() + "&closedFrom=" + report.from() + "&closedTo=" + report.to();
        List<SourceAnswer> answers =
                sources.ask(List.of(Source.LITIGATION), source -> SourceCall.get(target), settings.patience());
        WholeAnswers.require(answers);
        List<String> numbers = new ArrayList<>();
        if (answers.getFirst() instanceof SourceAnswer.Answered answered) {
            answered.body().path("items").forEach(item -> {
                if (!item.hasNonNull("receiptNumber")) {
                    numbers.add(item.path("caseNumber").asText());
                }
            });
        }
        return numbers;
    }

    private List<AnnualReport> siblings(AnnualReport report) {
        return official.beside(report.key(), prefix(report), SIBLINGS);
    }

    /** The reports that a region's own is the sum of. */
    private Inquiry ofRegion(AnnualReport report) {
        List<AnnualReport> units = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        RegionCode region = new RegionCode(prefix(report));
        Optional<String> after = Optional.empty();
        do {
            var page = directory.list(Optional.of(region), Optional.empty(), new PageRequest(MOST, after));
            for (DirectoryEntry agency : page.items()) {
                official.find(new ReportKey(agency.code(), report.year(), Coverage.AGENCY))
                        .ifPresentOrElse(units::add, () -> missing.add(agency.name()));
            }
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        return new Inquiry(List.of(), List.of(), List.of(), units, missing);
    }

    private static String prefix(AnnualReport report) {
        return new RegionCode(report.agency().regionCode()).prefix();
    }
}
