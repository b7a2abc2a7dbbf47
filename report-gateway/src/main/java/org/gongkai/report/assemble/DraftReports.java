package org.gongkai.report.assemble;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.document.ProcessingFees;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportKey;
import org.gongkai.document.SourceState;
import org.gongkai.document.TextPlace;
import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.authoring.FindingExplanations;
import org.gongkai.report.authoring.Narratives;
import org.gongkai.report.authoring.ReportAuthoring;
import org.gongkai.report.authoring.ReportState;
import org.gongkai.report.check.RuleSet;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.collect.Collected;
import org.gongkai.report.collect.FigureCollection;
import org.gongkai.report.collect.PendingFigures;
import org.gongkai.report.collect.RegionFigures;
import org.gongkai.report.deadline.ReportDeadlines;
import org.gongkai.report.narrative.Facts;
import org.gongkai.report.narrative.PlaceholderText;
import org.gongkai.report.narrative.TextState;
import org.gongkai.report.year.ReportYears;

/** Reports at work, computed live: figures from the services' ledgers, texts from the store, findings from the rules. */
@ApplicationScoped
public class DraftReports {

    private final RuleSet rules;
    private final Editions editions;
    private final AgenciesInScope agencies;
    private final FigureCollection figures;
    private final RegionFigures region;
    private final Narratives narratives;
    private final ReportAuthoring authoring;
    private final Forerunners forerunners;
    private final FindingExplanations explanations;
    private final CrossChecks crossChecks;
    private final ReportYears years;
    private final ReportDeadlines deadlines;
    private final Clock clock;

    DraftReports(
            RuleSet rules,
            Editions editions,
            AgenciesInScope agencies,
            FigureCollection figures,
            RegionFigures region,
            Narratives narratives,
            ReportAuthoring authoring,
            Forerunners forerunners,
            FindingExplanations explanations,
            CrossChecks crossChecks,
            ReportYears years,
            ReportDeadlines deadlines,
            Clock clock) {
        this.rules = rules;
        this.editions = editions;
        this.agencies = agencies;
        this.figures = figures;
        this.region = region;
        this.narratives = narratives;
        this.authoring = authoring;
        this.forerunners = forerunners;
        this.explanations = explanations;
        this.crossChecks = crossChecks;
        this.years = years;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** How much is looked at when a draft is checked. */
    public enum Depth {
        /** What the report itself and the reports before it tell. */
        QUICK,
        /** Also what totals and indexes of the registers tell, and the reports of other agencies. */
        THOROUGH,
        /** Also a recount of every record of the year: before a report is signed, or when asked for. */
        RECOUNTED
    }

    /** The report as it would be now, or as of a moment of recording. */
    public AnnualReport draft(ReportKey key, Optional<Instant> asOf, boolean allowPartial, Depth depth) {
        return check(drafted(key, asOf, allowPartial), depth);
    }

    /** What texts of the report can speak of. */
    public Facts facts(ReportKey key) {
        return drafted(key, Optional.empty(), true).facts();
    }

    private Drafted drafted(ReportKey key, Optional<Instant> asOf, boolean allowPartial) {
        Asked asked = ask(key, asOf);
        ReportState state = authoring.state(key);
        Map<String, TextState> texts = narratives.texts(key);
        Forerunners.History history = forerunners.of(key);
        Collected collected = asked.pending().await(allowPartial);
        return drafted(asked.agency(), state, texts, history, collected);
    }

    private record Asked(DirectoryEntry agency, PendingFigures pending) {}

    private Asked ask(ReportKey key, Optional<Instant> asOf) {
        years.require(key.year());
        return switch (key.coverage()) {
            case AGENCY -> {
                // The services know the agency too: they are asked while the directory is read.
                PendingFigures pending = figures.begin(key.year(), new FigureScope.OfAgency(key.agencyCode()), asOf);
                yield new Asked(agencies.toRead(key, asOf), pending);
            }
            case REGION -> {
                DirectoryEntry agency = agencies.toRead(key, asOf);
                yield new Asked(agency, region.begin(key, asOf));
            }
        };
    }

    private Figures lastYear(List<AnnualReport> history, ReportKey key, Form form) {
        return history.stream()
                .filter(one -> one.year() == key.year() - 1)
                .findFirst()
                .map(last -> last.figures(editions, form))
                .orElse(Figures.none());
    }

    /** A report before it is checked, with what it was made from. */
    private record Drafted(
            AnnualReport report,
            Facts facts,
            Map<String, List<String>> unfilled,
            ReportState state,
            Forerunners.History history) {}

    private Drafted drafted(
            DirectoryEntry agency,
            ReportState state,
            Map<String, TextState> texts,
            Forerunners.History history,
            Collected collected) {
        Form form = editions.of(state.key().year());
        ReportKey key = state.key();
        Optional<ProcessingFees> fees =
                collected.fees().map(some -> new ProcessingFees(some.applications(), some.yuan()));
        Facts facts = new Facts(
                agency.name(), key.year(), form, collected.figures(), lastYear(history.reports(), key, form), fees);
        Map<String, String> filled = new LinkedHashMap<>();
        Map<String, List<String>> unfilled = new LinkedHashMap<>();
        texts.forEach((place, text) -> {
            PlaceholderText.Filled one = PlaceholderText.fill(text.text(), facts);
            filled.put(place, one.text());
            if (!one.unknown().isEmpty()) {
                unfilled.put(place, one.unknown());
            }
        });
        return new Drafted(
                new AnnualReport(
                        agency.body(),
                        key.year(),
                        key.coverage(),
                        form,
                        state.status(),
                        state.version(),
                        state.amendment(),
                        Narrative.of(form, filled),
                        noted(collected.figures(), filled),
                        fees,
                        List.of(),
                        collected.parts().stream()
                                .map(part -> new SourceState(
                                        part.source().serviceName(), part.recordedAt(), part.complete()))
                                .toList(),
                        rules.version(),
                        collected.members()),
                facts,
                unfilled,
                state,
                history);
    }

    /** The figures with what is written behind them. */
    private static Figures noted(Figures figures, Map<String, String> texts) {
        Figures noted = figures;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Optional<CellId> cell = TextPlace.cellOf(text.getKey())
                    .filter(id -> !text.getValue().isBlank());
            if (cell.isPresent()) {
                noted = noted.noted(cell.get(), text.getValue().strip());
            }
        }
        return noted;
    }

    private AnnualReport check(Drafted drafted, Depth depth) {
        AnnualReport report = drafted.report();
        CrossCheck crossCheck = switch (depth) {
            case QUICK -> CrossCheck.NONE;
            case THOROUGH -> crossChecks.about(report, false);
            case RECOUNTED -> crossChecks.about(report, true);
        };
        Evidence evidence = new Evidence(
                editions,
                report,
                drafted.unfilled(),
                drafted.history().reports(),
                drafted.history().reorganised(),
                LocalDate.now(clock),
                deadlines.of(report.agency(), report.coverage(), report.year()),
                crossCheck,
                List.of(),
                drafted.state().approvedBy().isPresent());
        List<ReportFinding> findings = rules.apply(evidence);
        return report.with(explanations.attach(report.key(), findings), rules.version());
    }
}
