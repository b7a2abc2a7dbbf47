package org.gongkai.report.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.figures.Difference;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.figures.StatisticsOfYear;
import org.gongkai.kit.figures.VerificationResult;
import org.gongkai.report.agency.ReachedAgencies;
import org.gongkai.report.collect.Collected;
import org.gongkai.report.collect.FigureCollection;
import org.gongkai.report.collect.Source;
import org.gongkai.report.collect.SourceAnswer;
import org.gongkai.report.collect.SourceCall;
import org.gongkai.report.collect.SourceSettings;
import org.gongkai.report.collect.Sources;
import org.gongkai.report.collect.WholeAnswers;

/** What all services together have counted, and whether their ledgers hold. */
@ApplicationScoped
public class AllStatistics {

    private final FigureCollection figures;
    private final Sources sources;
    private final SourceSettings settings;
    private final ReachedAgencies agencies;
    private final ObjectMapper mapper;

    AllStatistics(
            FigureCollection figures,
            Sources sources,
            SourceSettings settings,
            ReachedAgencies agencies,
            ObjectMapper mapper) {
        this.figures = figures;
        this.sources = sources;
        this.settings = settings;
        this.agencies = agencies;
        this.mapper = mapper;
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

    /** Recounts in every service. */
    public VerificationResult verify(Optional<String> agencyCode, Optional<Integer> year) {
        Map<String, Object> body = new LinkedHashMap<>();
        agencyCode.ifPresent(code -> body.put("agencyCode", code));
        year.ifPresent(number -> body.put("year", number));
        List<SourceAnswer> answers = sources.ask(
                List.of(Source.values()),
                source -> SourceCall.post("/api/v1/statistics/verification", body),
                settings.verificationPatience());
        WholeAnswers.require(answers);
        long records = 0;
        long cells = 0;
        List<Difference> differences = new ArrayList<>();
        for (SourceAnswer answer : answers) {
            if (answer instanceof SourceAnswer.Answered answered) {
                VerificationResult result = result(answered);
                records += result.checkedRecords();
                cells += result.checkedCells();
                differences.addAll(result.differences());
            }
        }
        return new VerificationResult(records, cells, differences);
    }

    private VerificationResult result(SourceAnswer.Answered answered) {
        try {
            return mapper.treeToValue(answered.body(), VerificationResult.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
