package org.gongkai.report.trace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.SourceState;
import org.gongkai.form.CellId;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.collect.Source;
import org.gongkai.report.collect.SourceAnswer;
import org.gongkai.report.collect.SourceCall;
import org.gongkai.report.collect.SourceSettings;
import org.gongkai.report.collect.Sources;
import org.gongkai.report.collect.WholeAnswers;

/** The ledger entries behind a cell of a report, as of the moment the report was computed. */
@ApplicationScoped
public class ReportTrace {

    private final Sources sources;
    private final SourceSettings settings;

    ReportTrace(Sources sources, SourceSettings settings) {
        this.sources = sources;
        this.settings = settings;
    }

    /** A page of entries as the service that counts the cell gives it. */
    public JsonNode entries(
            AnnualReport report, CellId cell, Optional<Instant> asOf, Optional<String> limit, Optional<String> after) {
        Source source = source(report, cell);
        StringBuilder target = new StringBuilder("/api/v1/statistics/" + report.year() + "/cells/" + cell + "/entries?"
                + DirectoryEntry.scope(report.agency(), report.coverage()).query());
        asOf.ifPresent(moment -> target.append("&asOf=").append(encode(moment.toString())));
        limit.ifPresent(number -> target.append("&limit=").append(encode(number)));
        after.ifPresent(cursor -> target.append("&after=").append(encode(cursor)));
        List<SourceAnswer> answers =
                sources.ask(List.of(source), one -> SourceCall.get(target.toString()), settings.patience());
        WholeAnswers.require(answers);
        WholeAnswers.requireValid(answers);
        return switch (answers.getFirst()) {
            case SourceAnswer.Answered answered when answered.status() == 200 -> answered.body();
            case SourceAnswer.Answered refused -> throw refused(cell, refused);
            case SourceAnswer.Missing missing -> throw new IllegalStateException("required before");
        };
    }

    /** Up to which moment entries of the cell counted when the report was computed; empty when none did. */
    public Optional<Instant> moment(AnnualReport report, CellId cell) {
        String service = source(report, cell).serviceName();
        return report.sources().stream()
                .filter(state -> state.service().equals(service))
                .findFirst()
                .flatMap(SourceState::asOf);
    }

    private static Problem refused(CellId cell, SourceAnswer.Answered refused) {
        return refused.status() == 404
                ? Problem.notFound("cell", cell)
                : Problem.of(ProblemKind.UNAVAILABLE, refused.source().serviceName() + " answers " + refused.status());
    }

    private static Source source(AnnualReport report, CellId cell) {
        if (report.form().findCell(cell).isEmpty()) {
            throw Problem.notFound("cell", cell);
        }
        return Stream.of(Source.values())
                .filter(source -> source.tables().contains(cell.table()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("cell", cell));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
