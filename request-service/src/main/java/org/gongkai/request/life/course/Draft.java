package org.gongkai.request.life.course;

import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.event.DecisionEvent.Part;

/**
 * What was drafted as the decision (拟稿).
 *
 * @param outcome the one outcome that it comes to
 * @param parts none where it follows from a finding
 * @param by account of the drafter
 */
public record Draft(String outcome, Optional<String> detail, List<Part> parts, String by) {

    /** Whether information goes out, and none of it is kept back for a third party. */
    boolean discloses() {
        return outcome.equals("GRANTED")
                || outcome.equals("PARTIAL")
                        && parts.stream().noneMatch(part -> part.outcome().equals("DENY_THIRD_PARTY"));
    }
}
