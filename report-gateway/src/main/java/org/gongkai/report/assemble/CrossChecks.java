package org.gongkai.report.assemble;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.collect.RegionFigures;
import org.gongkai.report.service.CasesQuery;
import org.gongkai.report.service.FiguresOf;
import org.gongkai.report.service.ListPages;
import org.gongkai.report.service.Pending;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.SourceSettings;
import org.gongkai.report.service.WholeAnswers;
import org.gongkai.report.service.answer.CaseFindingsAnswer;
import org.gongkai.report.service.answer.CasePage;
import org.gongkai.report.service.answer.CatalogueAnswer;
import org.gongkai.report.service.answer.ReplyTermsAnswer;
import org.gongkai.report.statistics.AllOpeningBalances;
import org.gongkai.report.statistics.AllStatistics;
import org.gongkai.report.version.Filings;
import org.gongkai.report.version.OfficialReports;

/** Asks registers and the reports of others for what a thorough check wants to know. */
@ApplicationScoped
class CrossChecks {

    private static final int SIBLINGS = 50;

    private final AllStatistics statistics;
    private final Services services;
    private final SourceSettings settings;
    private final AgencyDirectory directory;
    private final OfficialReports official;
    private final RegionFigures region;
    private final AllOpeningBalances balances;
    private final Filings filings;

    CrossChecks(
            AllStatistics statistics,
            Services services,
            SourceSettings settings,
            AgencyDirectory directory,
            OfficialReports official,
            RegionFigures region,
            AllOpeningBalances balances,
            Filings filings) {
        this.statistics = statistics;
        this.services = services;
        this.settings = settings;
        this.directory = directory;
        this.official = official;
        this.region = region;
        this.balances = balances;
        this.filings = filings;
    }

    /**
     * What there is to know about a report.
     *
     * @param recounted whether the registers are counted anew, which takes the longer the more records they have
     */
    CrossCheck about(AnnualReport report, boolean recounted) {
        return switch (report.coverage()) {
            case AGENCY ->
                new CrossCheck(
                        recounted ? recount(report) : List.of(),
                        Optional.of(registers(report)),
                        siblings(report),
                        directory.namedIn(
                                report.narrative().whole(), report.agency().code()),
                        Optional.empty(),
                        openings(report),
                        copies(report));
            case REGION -> ofRegion(report, recounted).with(copies(report));
        };
    }

    /** The report as its office has published it elsewhere. */
    private List<CrossCheck.Copy> copies(AnnualReport report) {
        return filings
                .findCurrent(report.key())
                .map(filing -> new CrossCheck.Copy(filing.address().orElse(report.title()), official.of(filing)))
                .stream()
                .toList();
    }

    private List<CrossCheck.LedgerDifference> recount(AnnualReport report) {
        String code = report.agency().code();
        return differences(Optional.of(code), report.year(), Set.of(code));
    }

    /** By cell, what the ledgers of these agencies have and what their registers recount to. */
    private List<CrossCheck.LedgerDifference> differences(Optional<String> agencyCode, int year, Set<String> agencies) {
        Map<CellId, CrossCheck.LedgerDifference> byCell = new TreeMap<>();
        statistics.verify(agencyCode, Optional.of(year)).differences().stream()
                .filter(difference -> agencies.contains(difference.agencyCode()))
                .forEach(difference -> CellId.find(difference.cellId())
                        .map(cell -> new CrossCheck.LedgerDifference(cell, difference.ledger(), difference.recount()))
                        .ifPresent(one -> byCell.merge(one.cell(), one, CrossCheck.LedgerDifference::plus)));
        return List.copyOf(byCell.values());
    }

    private CrossCheck.Registers registers(AnnualReport report) {
        FiguresOf wanted =
                FiguresOf.scope(new FigureScope.OfAgency(report.agency().code()), Optional.empty());
        Duration patience = settings.patience();
        Pending<ReplyTermsAnswer> asked = services.beginRequests(
                patience, (service, headers) -> service.replyTerms(headers, report.year(), wanted));
        Pending<CatalogueAnswer> shown = services.beginDisclosures(
                patience, (service, headers) -> service.catalogue(headers, report.year(), wanted));
        Pending<CaseFindingsAnswer> found = services.beginLitigation(
                patience, (service, headers) -> service.findings(headers, report.year(), wanted));
        List<String> unlinked = unlinked(new ListPages<>(after -> corrected(report, after)));
        ReplyTermsAnswer terms = WholeAnswers.require(asked.await());
        CatalogueAnswer catalogue = WholeAnswers.require(shown.await());
        return new CrossCheck.Registers(
                unlinked,
                terms.calendarKnown() ? OptionalLong.of(terms.late()) : OptionalLong.empty(),
                catalogue.withoutIndexNumber(),
                catalogue.article20Items(),
                catalogue.sharedIndexNumbers(),
                WholeAnswers.require(found.await()).findings().stream()
                        .map(one -> new CrossCheck.FoundInCases(one.code(), one.told(), one.cases(), one.caseNumbers()))
                        .toList(),
                terms.unnoticed().stream()
                        .map(one -> new CrossCheck.Unnoticed(one.code(), one.applications(), one.receiptNumbers()))
                        .toList());
    }

    private CasePage corrected(AnnualReport report, Optional<String> after) {
        CasesQuery cases = CasesQuery.corrected(report.agency().code(), report.from(), report.to(), after);
        return WholeAnswers.require(
                services.beginLitigation(settings.patience(), (service, headers) -> service.cases(headers, cases))
                        .await());
    }

    /** Numbers of the cases that name no application. */
    private static List<String> unlinked(ListPages<CasePage> cases) {
        List<String> numbers = new ArrayList<>();
        cases.forEachRemaining(page -> page.items().stream()
                .filter(one -> one.receiptNumber() == null)
                .map(CasePage.Case::caseNumber)
                .forEach(numbers::add));
        return numbers;
    }

    private List<AnnualReport> siblings(AnnualReport report) {
        return official.beside(report.key(), prefix(report), SIBLINGS);
    }

    private CrossCheck ofRegion(AnnualReport report, boolean recounted) {
        Set<String> registers = region.registersIn(report, Optional.empty());
        return new CrossCheck(
                recounted ? differences(Optional.empty(), report.year(), registers) : List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                recounted
                        ? Optional.of(
                                region.beginOneByOne(report.key()).await(false).figures())
                        : Optional.empty(),
                List.of());
    }

    private List<CrossCheck.Opening> openings(AnnualReport report) {
        return balances.of(report.year(), report.agency().code()).stream()
                .flatMap(balance -> CellId.find(balance.cellId())
                        .map(cell -> new CrossCheck.Opening(
                                cell, BigDecimal.valueOf(balance.amount()), balance.explanation() != null))
                        .stream())
                .toList();
    }

    private static String prefix(AnnualReport report) {
        return new RegionCode(report.agency().regionCode()).prefix();
    }
}
