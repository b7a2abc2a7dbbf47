package org.gongkai.report.trace;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.SourceState;
import org.gongkai.form.CellId;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.service.FiguresOf;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceAnswer;
import org.gongkai.report.service.SourceSettings;
import org.gongkai.report.service.WholeAnswers;
import org.gongkai.report.service.answer.EntryPage;

/** The ledger entries behind a cell of a report, as of the moment the report was computed. */
@ApplicationScoped
public class ReportTrace {

    private final Services services;
    private final SourceSettings settings;

    ReportTrace(Services services, SourceSettings settings) {
        this.services = services;
        this.settings = settings;
    }

    /** A page of entries of the service that counts the cell. */
    public EntryPage entries(
            AnnualReport report, CellId cell, Optional<Instant> asOf, Optional<String> limit, Optional<String> after) {
        FiguresOf wanted = FiguresOf.scope(DirectoryEntry.scope(report.agency(), report.coverage()), asOf);
        SourceAnswer<EntryPage> answer = services.begin(
                        source(report, cell),
                        settings.patience(),
                        (service, headers) -> service.entries(
                                headers,
                                report.year(),
                                cell.toString(),
                                wanted,
                                limit.orElse(null),
                                after.orElse(null)))
                .await();
        if (answer instanceof SourceAnswer.Refused<EntryPage> refused && refused.status() == 404) {
            throw Problem.notFound(KitWords.CELL, cell);
        }
        return WholeAnswers.require(answer);
    }

    /** Up to which moment entries of the cell counted when the report was computed; empty when none did. */
    public Optional<Instant> moment(AnnualReport report, CellId cell) {
        String service = source(report, cell).serviceName();
        return report.sources().stream()
                .filter(state -> state.service().equals(service))
                .findFirst()
                .flatMap(SourceState::asOf);
    }

    private static Source source(AnnualReport report, CellId cell) {
        if (report.form().findCell(cell).isEmpty()) {
            throw Problem.notFound(KitWords.CELL, cell);
        }
        return Stream.of(Source.values())
                .filter(source -> source.tables().contains(cell.table()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(KitWords.CELL, cell));
    }
}
