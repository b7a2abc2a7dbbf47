package org.gongkai.request.announcement;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.due.MovedTerms;
import org.gongkai.request.due.MovedTerms.Moved;
import org.gongkai.request.handling.PassedTerms;

/**
 * Changes what terms are counted by: who was late by then stays late, and who follows an application hears of the last day as it
 * is from now on, in the transaction of the change.
 */
@ApplicationScoped
public class TermChange {

    private final MovedTerms terms;
    private final PassedTerms passed;
    private final MovedTermEvents events;

    TermChange(MovedTerms terms, PassedTerms passed, MovedTermEvents events) {
        this.terms = terms;
        this.passed = passed;
        this.events = events;
    }

    /** Why last days move without a step of the application. */
    @Schema(name = "CauseOfMove")
    public enum Cause {

        /** A year of a calendar was loaded, or loaded anew. */
        CALENDAR,

        /** How long a term is was set. */
        TERM_LENGTH
    }

    /**
     * Makes it.
     *
     * @param moving the terms that it moves
     * @param change what it answers
     */
    public <T> T make(List<Moved> moving, Cause cause, Supplier<T> change) {
        passed.keep(terms.passed(moving));
        return QuarkusTransaction.joiningExisting().call(() -> {
            T made = change.get();
            events.publish(moving, cause);
            return made;
        });
    }
}
