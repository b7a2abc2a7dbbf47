package org.gongkai.report.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.figures.Difference;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.figures.StatisticsOfYear;
import org.gongkai.kit.figures.TallyDifference;
import org.gongkai.kit.figures.VerificationResult;
import org.gongkai.kit.figures.VerificationScope;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.collect.Collected;
import org.gongkai.report.collect.FigureCollection;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.SourceSettings;
import org.gongkai.report.service.WholeAnswers;

/** What all services together have counted, and whether their ledgers hold. */
@ApplicationScoped
public class AllStatistics {

    private final FigureCollection figures;
    private final Services services;
    private final SourceSettings settings;
    private final AgenciesInScope agencies;

    AllStatistics(FigureCollection figures, Services services, SourceSettings settings, AgenciesInScope agencies) {
        this.figures = figures;
        this.services = services;
        this.settings = settings;
        this.agencies = agencies;
    }

    /** The figures of a year; all services must answer. */
    public StatisticsOfYear of(int year, FigureScope scope, Optional<Instant> asOf) {
        agencies.require(scope);
        Collected collected = figures.collect(year, scope, asOf, false);
        return new StatisticsOfYear(
                year,
                scope,
                collected.parts().stream()
                        .flatMap(part -> part.recordedAt().stream())
                        .max(Instant::compareTo),
                collected.figures(),
                collected.fees().map(fees -> new StatisticsOfYear.Fees(fees.applications(), fees.yuan())));
    }

    /** Recounts in every service; a body that the caller does not reach is refused as not there. */
    public VerificationResult verify(Optional<String> agencyCode, Optional<Integer> year) {
        agencyCode.ifPresent(agencies::agency);
        VerificationScope scope = new VerificationScope(agencyCode.orElse(null), year.orElse(null));
        List<VerificationResult> results = WholeAnswers.require(
                services.askAll(settings.verificationPatience(), (service, headers) -> service.verify(headers, scope)));
        long records = 0;
        long cells = 0;
        List<Difference> differences = new ArrayList<>();
        Optional<List<TallyDifference>> tallies = results.stream()
                .flatMap(result -> result.tallies().stream())
                .reduce((some, more) ->
                        Stream.concat(some.stream(), more.stream()).toList());
        for (VerificationResult result : results) {
            records += result.checkedRecords();
            cells += result.checkedCells();
            differences.addAll(result.differences());
        }
        return new VerificationResult(records, cells, differences, tallies);
    }
}
