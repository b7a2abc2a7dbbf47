package org.gongkai.registers.nil;

import java.util.SortedSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Language;
import org.gongkai.registers.ledger.DeclarationTurns;
import org.gongkai.registers.ledger.LedgerFollower;
import org.gongkai.registers.ledger.LedgerTransaction;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.statistics.KeptRegisters;

/** Declarations fall when a record shows that there was something. */
@ApplicationScoped
class FallingNilReports implements LedgerFollower {

    private final Editions editions;
    private final KeptRegisters kept;
    private final NilReportPostings postings;
    private final DeclarationTurns turns;

    FallingNilReports(Editions editions, KeptRegisters kept, NilReportPostings postings, DeclarationTurns turns) {
        this.editions = editions;
        this.kept = kept;
        this.postings = postings;
        this.turns = turns;
    }

    @Override
    public void hold(Handle handle, SortedSet<String> bodies) {
        turns.hold(handle, bodies);
    }

    @Override
    public void follow(Handle handle, LedgerTransaction ledger, SortedSet<String> bodies) {
        for (NilReport report : NilReportRows.standing(handle, bodies)) {
            if (kept.hasRecords(
                    handle, report.agencyCode(), report.register(), report.year(), editions.of(report.year()))) {
                postings.end(handle, ledger, report, RegisterWords.NIL_FALLS.in(Language.CHINESE));
            }
        }
    }
}
