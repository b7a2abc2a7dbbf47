package org.gongkai.request.life.event;

import java.util.List;

import org.gongkai.request.life.event.DecisionEvent.Part;

/** What answers an application part by part (分项答复): a draft, or an answer on the spot. */
public sealed interface AnsweredParts permits DecisionEvent.Proposal, ClosingEvent.SpotAnswer {

    /** The parts; null when they were erased. */
    List<Part> parts();

    /** The one outcome, where it is said or worked out already; else null. */
    String outcome();

    /** What stands below it; null where nothing is said. */
    String outcomeDetail();

    /** Why it is another one than the parts come to; null where it is not. */
    String outcomeReason();

    /** What the parts come to; null where it was never worked out. */
    String computedOutcome();

    /** The same event with its one outcome, what stands below it, and what its parts come to. */
    LifeEvent computed(String outcome, String detail, String computed);
}
