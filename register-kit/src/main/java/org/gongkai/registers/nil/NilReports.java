package org.gongkai.registers.nil;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.Keeping;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Bilingual;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.ledger.DeclarationTurns;
import org.gongkai.registers.ledger.LedgerTransactions;
import org.gongkai.registers.ledger.OwnedTables;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.statistics.KeptRegisters;

/**
 * Declarations that there was nothing (零报告). One counts in the ledger like a record, so that what was known at a moment
 * stays what it was; it falls when a record shows that there was something.
 */
@ApplicationScoped
public class NilReports {

    private final Editions editions;
    private final OwnedTables owned;
    private final Jdbi jdbi;
    private final AgencyReplica agencies;
    private final KeptRegisters kept;
    private final LedgerTransactions ledgers;
    private final CurrentCaller caller;
    private final Clock clock;
    private final NilReportPostings postings;
    private final DeclarationTurns turns;

    NilReports(
            Editions editions,
            OwnedTables owned,
            Jdbi jdbi,
            AgencyReplica agencies,
            KeptRegisters kept,
            LedgerTransactions ledgers,
            CurrentCaller caller,
            Clock clock,
            NilReportPostings postings,
            DeclarationTurns turns) {
        this.editions = editions;
        this.owned = owned;
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.kept = kept;
        this.ledgers = ledgers;
        this.caller = caller;
        this.clock = clock;
        this.postings = postings;
        this.turns = turns;
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
        return turns.alone(agencyCode, handle -> {
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
            postings.begin(handle, ledgers.current(handle), report);
            return new Put(report, true);
        });
    }

    /** Takes a declaration back. */
    public NilReport takeBack(String agencyCode, int year, String register, String reason) {
        agencies.requireReached(agencyCode);
        keeping(year, register);
        return turns.alone(agencyCode, handle -> {
            NilReport standing = NilReportRows.findStanding(handle, agencyCode, year, register)
                    .orElseThrow(() -> Problem.notFound(RegisterWords.NIL_REPORT, year + "/" + register));
            return postings.end(handle, ledgers.current(handle), standing, reason);
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

    private Keeping keeping(int year, String register) {
        return editions.of(year).keepings().stream()
                .filter(one ->
                        one.register().equals(register) && owned.registers().contains(register))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(RegisterWords.REGISTER, register));
    }
}
