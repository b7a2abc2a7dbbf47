package org.gongkai.request.life.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.Step;

/**
 * A step that was taken.
 *
 * @param by account of who took it; of one that needs approval who proposed it
 * @param at when it was recorded
 * @param approvedBy account of who has agreed to it, where somebody had to
 * @param names what people call them
 */
public record Taken(Step step, LifeEvent event, String by, Instant at, Optional<String> approvedBy, Names names) {

    /** One of whose taker no more is known than the account, and that nobody had to agree to. */
    public Taken(Step step, LifeEvent event, String by, Instant at) {
        this(step, event, by, at, Optional.empty(), Names.UNKNOWN);
    }

    /** Where in a life the last ledger begins that was imported: what it tells takes the place of all that was there before. */
    public static int beginningOfLedger(List<Taken> steps) {
        for (int at = steps.size() - 1; at > 0; at--) {
            if (steps.get(at).step() == Step.LEDGER_KEPT) {
                return at;
            }
        }
        return 0;
    }

    /**
     * What people call those behind a step, as their sign-in said it then; empty where it said nothing.
     *
     * @param by who took it, or proposed it
     * @param approvedBy who has agreed to it
     */
    public record Names(Optional<String> by, Optional<String> approvedBy) {

        static final Names UNKNOWN = new Names(Optional.empty(), Optional.empty());
    }
}
