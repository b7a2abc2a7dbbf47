package org.gongkai.registers.statistics;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.ledger.RegisterLock;
import org.gongkai.registers.problem.RegisterWords;

/** Moments of recording that figures are asked for ({@code asOf}). */
@ApplicationScoped
public class RecordedMoments {

    private final Jdbi jdbi;

    RecordedMoments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Waits until nothing can be recorded before the moment any more, so that a figure as of a moment is the same
     * whenever it is asked for.
     */
    public void settle(Optional<Instant> asOf) {
        asOf.ifPresent(moment -> jdbi.useTransaction(handle -> {
            RegisterLock.RECORDING.take(handle);
            boolean future = handle.createQuery("select :moment > clock_timestamp()")
                    .bind("moment", moment)
                    .mapTo(Boolean.class)
                    .one();
            if (future) {
                throw Problem.invalid("asOf", RegisterWords.MOMENT_AHEAD);
            }
        }));
    }
}
