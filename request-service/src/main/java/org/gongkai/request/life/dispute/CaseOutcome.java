package org.gongkai.request.life.dispute;

import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.registers.field.Labelled;

/** How a case about a reply, or about its absence, stands or has ended (domain 5.2): RC at a body of reconsideration, LT at a court. */
public enum CaseOutcome implements Labelled {
    RC_UPHOLD(Effect.ENDS),
    RC_REJECT_CLAIM(Effect.ENDS),
    RC_REVOKE(Effect.ORDERS_DECISION),
    RC_REVOKE_PART(Effect.ORDERS_DECISION),
    RC_CHANGE(Effect.ENDS),
    RC_CHANGE_PART(Effect.ENDS),
    RC_ILLEGAL(Effect.ENDS),
    RC_INVALID(Effect.ENDS),
    RC_PERFORM(Effect.ORDERS_DECISION),
    RC_REJECT_APPL(Effect.ENDS),
    RC_NOT_ACCEPTED(Effect.ENDS),
    RC_TERMINATED(Effect.ENDS),
    RC_SELF_CORRECTED(Effect.ENDS),
    RC_MEDIATED(Effect.ENDS),
    RC_SUSPENDED(Effect.GOES_ON),
    RC_OPEN(Effect.GOES_ON),
    LT_REJECT_CLAIM(Effect.ENDS),
    LT_REVOKE(Effect.ORDERS_DECISION),
    LT_PERFORM(Effect.ORDERS_DECISION),
    LT_PAY(Effect.ENDS),
    LT_ILLEGAL(Effect.ENDS),
    LT_INVALID(Effect.ENDS),
    LT_CHANGE(Effect.ENDS),
    LT_REMEDY(Effect.ENDS),
    LT_DISMISS(Effect.ENDS),
    LT_NOT_FILED(Effect.ENDS),
    LT_WITHDRAWN(Effect.ENDS),
    LT_SELF_CORRECTED(Effect.ENDS),
    LT_REMAND(Effect.GOES_ON),
    LT_OPEN(Effect.GOES_ON),
    LT_SUSPENDED(Effect.GOES_ON),

    /** There was no such case about this application. */
    RECORDED_IN_ERROR(Effect.ENDS);

    private final Effect effect;

    /** What it means for the application. */
    private enum Effect {

        /** The case is still open (尚未审结). */
        GOES_ON,

        /** The case is over, and nothing has to be decided anew because of it. */
        ENDS,

        /** The case is over, and a further decision has to be made (domain 10.2 row 57). */
        ORDERS_DECISION
    }

    CaseOutcome(Effect effect) {
        this.effect = effect;
    }

    /** That of a code; empty where the code is none of the list. */
    public static Optional<CaseOutcome> find(String code) {
        return Stream.of(values())
                .filter(outcome -> outcome.name().equals(code))
                .findFirst();
    }

    /** Those that end a case. */
    public static Stream<CaseOutcome> ending() {
        return Stream.of(values()).filter(CaseOutcome::endsCase);
    }

    /** Whether the case is over. */
    public boolean endsCase() {
        return effect != Effect.GOES_ON;
    }

    /** Whether a further decision has to be made because of it. */
    public boolean ordersDecision() {
        return effect == Effect.ORDERS_DECISION;
    }
}
