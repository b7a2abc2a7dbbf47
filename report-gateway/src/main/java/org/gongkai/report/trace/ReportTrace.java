package org.gongkai.report.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.SourceState;
import org.gongkai.form.CellId;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.collect.RegionFigures;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceAnswer;
import org.gongkai.report.service.SourceSettings;
import org.gongkai.report.service.WholeAnswers;
import org.gongkai.report.service.answer.EntryPage;
import org.gongkai.report.service.asked.EntriesOf;
import org.gongkai.report.signing.SourceBearer;
import org.gongkai.report.version.ReportVersion;
import org.gongkai.report.version.ReportVersions;

/** The ledger entries behind a cell of a report, as of the moment the report was computed. */
@ApplicationScoped
public class ReportTrace {

    private static final String MEMBERS = "member ";

    private final MemberEntries members;
    private final ReportVersions versions;
    private final Services services;
    private final SourceSettings settings;
    private final RegionFigures region;
    private final CurrentCaller caller;

    ReportTrace(
            MemberEntries members,
            ReportVersions versions,
            Services services,
            SourceSettings settings,
            RegionFigures region,
            CurrentCaller caller) {
        this.members = members;
        this.versions = versions;
        this.region = region;
        this.caller = caller;
        this.services = services;
        this.settings = settings;
    }

    /**
     * A page of the entries that make up a cell: those of the members that count by a report of their own, then those of
     * registers.
     *
     * @param asOf up to when entries of registers count
     */
    public EntryPage entries(AnnualReport report, CellId cell, Moment asOf, PageRequest page) {
        Optional<Integer> passed = page.after().flatMap(ReportTrace::membersPassed);
        List<EntryPage.Entry> ofMembers =
                page.after().isEmpty() || passed.isPresent() ? members.of(report, cell) : List.of();
        int from = Math.min(passed.orElse(0), ofMembers.size());
        int to = Math.min(from + page.limit(), ofMembers.size());
        if (from < to) {
            boolean more = to < ofMembers.size() || asOf.countsRegisters();
            return new EntryPage(ofMembers.subList(from, to), more ? Cursor.write(MEMBERS + to) : null);
        }
        if (!asOf.countsRegisters()) {
            return EntryPage.NONE;
        }
        Optional<String> after = passed.isPresent() ? Optional.empty() : page.after();
        return registers(report, cell, asOf.recorded(), Optional.of(Integer.toString(page.limit())), after);
    }

    /** How many members have been listed before; empty for a place among the entries of registers, which the service reads. */
    private static Optional<Integer> membersPassed(String after) {
        return Cursor.read(Optional.of(after), text -> text)
                .filter(text -> text.matches(MEMBERS + "\\d{1,6}"))
                .map(text -> Integer.valueOf(text.substring(MEMBERS.length())));
    }

    private EntryPage registers(
            AnnualReport report, CellId cell, Optional<Instant> asOf, Optional<String> limit, Optional<String> after) {
        // Whoever may read the report reads what it is made of: the gateway asks in its own name.
        EntriesOf wanted = EntriesOf.bodies(cell, region.registersIn(report, known(report)), asOf, limit, after);
        SourceAnswer<EntryPage> answer = caller.asService(
                SourceBearer.GATEWAY,
                () -> services.begin(
                                source(report, cell),
                                settings.patience(),
                                (service, headers) -> service.entries(headers, report.year(), wanted))
                        .await());
        if (answer instanceof SourceAnswer.Refused<EntryPage> refused && refused.status() == 404) {
            throw Problem.notFound(KitWords.CELL, cell);
        }
        return WholeAnswers.require(answer);
    }

    /** By when what is known of the tree counts: of a frozen version by its freezing. */
    private Optional<Instant> known(AnnualReport report) {
        return report.status().isFrozen()
                ? versions.find(report.key(), report.version()).map(ReportVersion::finalizedAt)
                : Optional.empty();
    }

    /** Up to which moment entries of the cell counted when the report was computed. */
    public Moment moment(AnnualReport report, CellId cell) {
        String service = source(report, cell).serviceName();
        return report.sources().stream()
                .filter(state -> state.service().equals(service))
                .findFirst()
                .flatMap(SourceState::asOf)
                .<Moment>map(Moment.Recorded::new)
                .orElseGet(Moment.Never::new);
    }

    private static Source source(AnnualReport report, CellId cell) {
        if (!report.form().names(cell)) {
            throw Problem.notFound(KitWords.CELL, cell);
        }
        return Source.ofTable(report.form(), cell.table()).orElseThrow(() -> Problem.notFound(KitWords.CELL, cell));
    }
}
