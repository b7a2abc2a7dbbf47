package org.gongkai.request.search;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;

/**
 * Folds what was added to the tallies into one row of each kind. They are exact before, after and meanwhile; only to read
 * them takes longer the more was added.
 */
@ApplicationScoped
public class KeptTallies {

    private static final int WORTH_IT = 500;

    private final CurrentCaller caller;
    private final Jdbi jdbi;

    KeptTallies(CurrentCaller caller, Jdbi jdbi) {
        this.caller = caller;
        this.jdbi = jdbi;
    }

    /** Folds those of every body to which much was added. */
    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        fold(WORTH_IT);
    }

    /** The same of every body to which so much was added. */
    public void fold(int least) {
        caller.asService("tallies", () -> {
            fold("application_tally", KeptCounts.KINDS, least);
            fold("handling_tally", "agency_code, stage", least);
            return null;
        });
    }

    /** In one statement: what another process takes away is missing here, and what comes in meanwhile stays as it is. */
    private void fold(String tally, String kinds, int least) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with bodies as (
                            select agency_code from %1$s where not folded group by agency_code having count(*) >= :least),
                        taken as (
                            delete from %1$s where agency_code in (select agency_code from bodies) returning *)
                        insert into %1$s (%2$s, number, folded)
                            select %2$s, sum(number), true from taken group by %2$s having sum(number) <> 0""".formatted(tally, kinds))
                .bind("least", least)
                .execute());
    }
}
