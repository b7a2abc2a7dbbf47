package org.gongkai.litigation.applicant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;

/**
 * Makes the indexes of names anew that were made by earlier rules of spelling, in the background, a few at a time, so that a name is found
 * however it was typed; afterwards there is nothing to find.
 */
@ApplicationScoped
public class NameIndexes {

    private static final Logger LOG = Logger.getLogger(NameIndexes.class);
    private static final String SERVICE = "litigation-service";
    private static final int AT_ONCE = 200;

    private final SealedApplicants applicants;
    private final CurrentCaller caller;
    private final Jdbi jdbi;

    NameIndexes(SealedApplicants applicants, CurrentCaller caller, Jdbi jdbi) {
        this.applicants = applicants;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    private record Named(UUID id, String name, Optional<String> wrapped) {}

    /** Right after the start, and now and then, since one process may have been killed at it. */
    @Scheduled(every = "6h", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goInTurn() {
        int made = makeAnew();
        if (made > 0) {
            LOG.infof("names.indexed cases=%d", made);
        }
    }

    /** Makes all anew that there are, and answers how many that was. */
    public int makeAnew() {
        return caller.asService(SERVICE, () -> {
            int all = 0;
            int some;
            do {
                some = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(this::some));
                all += some;
            } while (some == AT_ONCE);
            return all;
        });
    }

    /** Held until it is done: else one might be named otherwise, or erased, in between. */
    private int some(Handle handle) {
        List<Named> some = handle.createQuery("""
                        select f.id, f.applicant_name, %s as wrapped from case_file f
                        where applicant_index is not null and not starts_with(applicant_index, :edition)
                        order by id limit :most for update of f skip locked""".formatted(SealedApplicants.WRAPPED_SQL))
                .bind("edition", SealedApplicants.EDITION)
                .bind("most", AT_ONCE)
                .map((row, context) -> new Named(
                        row.getObject("id", UUID.class),
                        row.getString("applicant_name"),
                        Optional.ofNullable(row.getString("wrapped"))))
                .list();
        some.forEach(named -> handle.createUpdate("update case_file set applicant_index = :index where id = :id")
                .bind("index", applicants.index(applicants.open(named.name(), named.id(), named.wrapped())))
                .bind("id", named.id())
                .execute());
        return some.size();
    }
}
