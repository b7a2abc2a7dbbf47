package org.gongkai.registers.ledger;

import java.util.SortedSet;

import org.jdbi.v3.core.Handle;

/** What is said of the registers of bodies and follows what the ledger counts of them, in the same ledger transaction. */
public interface LedgerFollower {

    /** Holds on to what is said of these bodies, before the totals are taken. */
    void hold(Handle handle, SortedSet<String> bodies);

    /** Brings what is said of these bodies up to what the ledger now counts; what that moves is added to the ledger. */
    void follow(Handle handle, LedgerTransaction ledger, SortedSet<String> bodies);
}
