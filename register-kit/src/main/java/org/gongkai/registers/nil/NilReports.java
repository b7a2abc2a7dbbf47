package org.gongkai.registers.nil;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.Keeping;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Language;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.ledger.LedgerFollower;
import org.gongkai.registers.ledger.LedgerTransaction;
import org.gongkai.registers.ledger.LedgerTransactions;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.OwnedTables;
import org.gongkai.registers.ledger.RecordReference;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.ledger.RegisterLock;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.signed.ErrataJson;
import org.gongkai.registers.signed.SignedReport;
import org.gongkai.registers.statistics.KeptRegisters;

/**
 * Declarations that there was nothing (零报告). One counts in the ledger like a record, so that what was known at a moment
 * stays what it was; it falls when a record shows that there was something.
 */
@ApplicationScoped
public class NilReports implements LedgerFollower {

    private static final String KIND = "NIL_REPORT";

    private final Editions editions;
    private final OwnedTables owned;
    private final Jdbi jdbi;
    private final AgencyReplica agencies;
    private final KeptRegisters kept;
    private final LedgerTransactions ledgers;
    private final CurrentCaller caller;
    private final Clock clock;
    private final AuditTrail audit;

    NilReports(
            Editions editions,
            OwnedTables owned,
            Jdbi jdbi,
            AgencyReplica agencies,
            KeptRegisters kept,
            LedgerTransactions ledgers,
            CurrentCaller caller,
            Clock clock,
            AuditTrail audit) {
        this.editions = editions;
        this.owned = owned;
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.kept = kept;
        this.ledgers = ledgers;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** What a declaration did. */
    public record Put(NilReport report, boolean created) {}

    /** Declares that there was nothing in a year that is over; again changes nothing. */
    public Put declare(String agencyCode, int year, String register, Optional<String> comment) {
        agencies.requireReached(agencyCode);
        Keeping keeping = keeping(year, register);
        if (year >= LocalDate.now(clock).getYear()) {
            throw Problem.of(ProblemKind.CONFLICT, RegisterWords.NIL_BEFORE_THE_END.with(year));
        }
        return alone(agencyCode, handle -> {
            Optional<NilReport> standing = NilReportRows.findStanding(handle, agencyCode, year, register);
            if (standing.isPresent()) {
                return new Put(standing.get(), false);
            }
            if (kept.hasRecords(handle, agencyCode, register, year, editions.of(year))) {
                throw Problem.of(
                        ProblemKind.CONFLICT,
                        RegisterWords.NIL_WITH_RECORDS.with(
                                year,
                                new Bilingual(
                                        keeping.label().zh(), keeping.label().en())));
            }
            NilReport report = new NilReport(
                    UUID.randomUUID(),
                    agencyCode,
                    year,
                    register,
                    keeping.nilFlow(),
                    comment,
                    caller.get().name(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    Optional.empty());
            NilReportRows.insert(handle, report);
            LedgerTransaction ledger = ledgers.current(handle);
            ledger.count(reference(report), movements(report));
            audit.record(handle, event(RegisterOperation.DECLARE_NIL, report, ledger.errataOf(handle, report.id())));
            return new Put(report, true);
        });
    }

    /** Takes a declaration back. */
    public NilReport takeBack(String agencyCode, int year, String register, String reason) {
        agencies.requireReached(agencyCode);
        keeping(year, register);
        return alone(agencyCode, handle -> {
            NilReport standing = NilReportRows.findStanding(handle, agencyCode, year, register)
                    .orElseThrow(() -> Problem.notFound(RegisterWords.NIL_REPORT, year + "/" + register));
            return end(handle, ledgers.current(handle), standing, reason);
        });
    }

    /** All of a body, of a year or of every one, with those that have ended. */
    public List<NilReport> of(String agencyCode, Optional<Integer> year) {
        agencies.requireReached(agencyCode);
        return jdbi.withHandle(handle -> NilReportRows.of(handle, agencyCode, year));
    }

    /** That which stands for a year and register. */
    public NilReport standing(String agencyCode, int year, String register) {
        return of(agencyCode, Optional.of(year)).stream()
                .filter(report ->
                        report.register().equals(register) && report.end().isEmpty())
                .findFirst()
                .orElseThrow(() -> Problem.notFound(RegisterWords.NIL_REPORT, year + "/" + register));
    }

    /** How the verification counts them anew. */
    @Produces
    @Singleton
    Recount recount() {
        return new Recount(
                "select agency_code, year, flow, count(*) amount from nil_report where ended_at is null group by 1, 2, 3",
                Optional.empty(),
                "select agency_code, count(*) records from nil_report where ended_at is null group by 1");
    }

    @Override
    public void hold(Handle handle, SortedSet<String> bodies) {
        bodies.forEach(body -> RegisterLock.DECLARATION.share(handle, body));
    }

    @Override
    public void follow(Handle handle, LedgerTransaction ledger, SortedSet<String> bodies) {
        for (NilReport report : NilReportRows.standing(handle, bodies)) {
            if (kept.hasRecords(
                    handle, report.agencyCode(), report.register(), report.year(), editions.of(report.year()))) {
                end(handle, ledger, report, RegisterWords.NIL_FALLS.in(Language.CHINESE));
            }
        }
    }

    private NilReport end(Handle handle, LedgerTransaction ledger, NilReport report, String because) {
        NilReport.End end =
                new NilReport.End(caller.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS), because);
        NilReportRows.end(handle, report.id(), end);
        ledger.settle(handle, Map.of(reference(report), List.of()));
        audit.record(
                handle,
                event(RegisterOperation.END_NIL, report, ledger.errataOf(handle, report.id()))
                        .because(because));
        return new NilReport(
                report.id(),
                report.agencyCode(),
                report.year(),
                report.register(),
                report.flow(),
                report.comment(),
                report.declaredBy(),
                report.declaredAt(),
                Optional.of(end));
    }

    private <T> T alone(String agencyCode, Function<Handle, T> change) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    RegisterLock.DECLARATION.take(handle, agencyCode);
                    return change.apply(handle);
                }));
    }

    private Keeping keeping(int year, String register) {
        return editions.of(year).keepings().stream()
                .filter(one ->
                        one.register().equals(register) && owned.registers().contains(register))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(RegisterWords.REGISTER, register));
    }

    private static List<Movement> movements(NilReport report) {
        return List.of(Movement.one(report.flow(), LocalDate.of(report.year(), 12, 31)));
    }

    private static RecordReference reference(NilReport report) {
        return new RecordReference(KIND, report.id(), report.year() + "/" + report.register(), report.agencyCode());
    }

    private static AuditEvent event(RegisterOperation operation, NilReport report, List<SignedReport> errata) {
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        after.put("year", report.year());
        after.put("register", report.register());
        return AuditEvent.of(operation, AuditObject.of(KIND, report.id().toString()))
                .at(report.agencyCode())
                .to(ErrataJson.addTo(after, errata));
    }
}
