package org.gongkai.registers.ledger;

import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.arc.All;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.registers.signed.SignedReports;

/**
 * The ledger transaction of the use case at hand: one for each transaction of the database, however many records it touches.
 * It is closed right before the commit, so that all totals are taken together and in one order, and nothing is waited for
 * after them.
 */
@ApplicationScoped
public class LedgerTransactions {

    private final Jdbi jdbi;
    private final StockFlows stocks;
    private final SignedReports reports;
    private final TransactionSynchronizationRegistry transactions;
    private final CurrentCaller caller;
    private final ActingAs acting;
    private final List<LedgerFollower> followers;

    LedgerTransactions(
            Jdbi jdbi,
            StockFlows stocks,
            SignedReports reports,
            TransactionSynchronizationRegistry transactions,
            CurrentCaller caller,
            ActingAs acting,
            @All List<LedgerFollower> followers) {
        this.followers = followers;
        this.jdbi = jdbi;
        this.stocks = stocks;
        this.reports = reports;
        this.transactions = transactions;
        this.caller = caller;
        this.acting = acting;
    }

    /** One that whoever opens it closes. */
    public LedgerTransaction open(Handle handle) {
        return LedgerTransaction.open(handle, stocks, reports, followers);
    }

    /** That of the transaction at hand, which its commit closes on behalf of whoever was the first to write. */
    public LedgerTransaction current(Handle handle) {
        if (transactions.getResource(this) instanceof LedgerTransaction open) {
            return open;
        }
        LedgerTransaction opened = open(handle);
        transactions.putResource(this, opened);
        transactions.registerInterposedSynchronization(new Closing(opened, caller.get()));
        return opened;
    }

    private final class Closing implements Synchronization {

        private final LedgerTransaction ledger;
        private final Caller writer;

        Closing(LedgerTransaction ledger, Caller writer) {
            this.ledger = ledger;
            this.writer = writer;
        }

        @Override
        public void beforeCompletion() {
            acting.call(writer, () -> {
                jdbi.<SQLException>useHandle(ledger::close);
                return null;
            });
        }

        @Override
        public void afterCompletion(int status) {
            // What was not committed was never counted: there is nothing to take back.
        }
    }
}
