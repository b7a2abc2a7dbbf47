package org.gongkai.report.assemble;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.document.ProcessingFees;
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
import org.gongkai.report.authoring.Narratives;
import org.gongkai.report.authoring.ReportAuthoring;
import org.gongkai.report.authoring.ReportState;
import org.gongkai.report.collect.Collected;
import org.gongkai.report.collect.FigureCollection;
import org.gongkai.report.collect.PendingFigures;
import org.gongkai.report.collect.RegionFigures;
import org.gongkai.report.narrative.Facts;
import org.gongkai.report.narrative.PlaceholderText;
import org.gongkai.report.narrative.TextState;
import org.gongkai.report.year.ReportYears;

/** Reports at work, computed live: figures from the services' ledgers, texts from the store, findings from the rules. */
@ApplicationScoped
public class DraftReports {

    private final DraftChecks checks;
    private final Editions editions;
    private final AgenciesInScope agencies;
    private final FigureCollection figures;
    private final RegionFigures region;
    private final Narratives narratives;
    private final ReportAuthoring authoring;
    private final Forerunners forerunners;
    private final ReportYears years;

    DraftReports(
            DraftChecks checks,
            Editions editions,
            AgenciesInScope agencies,
            FigureCollection figures,
            RegionFigures region,
            Narratives narratives,
            ReportAuthoring authoring,
            Forerunners forerunners,
            ReportYears years) {
        this.checks = checks;
        this.editions = editions;
        this.agencies = agencies;
        this.figures = figures;
        this.region = region;
        this.narratives = narratives;
        this.authoring = authoring;
        this.forerunners = forerunners;
        this.years = years;
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
        return checks.check(drafted(key, asOf, allowPartial), depth);
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
                        checks.version(),
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
}
