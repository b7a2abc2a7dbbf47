package org.gongkai.registers.opening;

import java.util.SortedSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.gongkai.form.Stock;
import org.gongkai.registers.ledger.DeclarationTurns;
import org.gongkai.registers.ledger.LedgerFollower;
import org.gongkai.registers.ledger.LedgerTransaction;

/** Balances make room for records of things that were there on their day. */
@ApplicationScoped
class ShrinkingBalances implements LedgerFollower {

    private final OpeningStocks stocks;
    private final OpeningPostings postings;
    private final DeclarationTurns turns;

    ShrinkingBalances(OpeningStocks stocks, OpeningPostings postings, DeclarationTurns turns) {
        this.stocks = stocks;
        this.postings = postings;
        this.turns = turns;
    }

    @Override
    public void hold(Handle handle, SortedSet<String> bodies) {
        turns.hold(handle, bodies);
    }

    @Override
    public void follow(Handle handle, LedgerTransaction ledger, SortedSet<String> bodies) {
        for (OpeningBalance balance : OpeningBalanceRows.held(handle, bodies)) {
            Stock stock = stocks.of(balance.year()).get(balance.cell());
            long left = Math.max(
                    0,
                    balance.amount() - OpeningStocks.listed(handle, balance.agencyCode(), stock, balance.year() - 1));
            if (left != balance.remaining()) {
                postings.remain(handle, ledger, balance, left);
            }
        }
    }
}
