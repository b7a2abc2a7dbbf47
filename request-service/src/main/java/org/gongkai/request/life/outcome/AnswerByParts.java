package org.gongkai.request.life.outcome;

import java.util.Optional;
import java.util.function.Supplier;

import org.gongkai.request.life.event.AnsweredParts;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Named;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** What an answer part by part comes to, and why something may not be answered so. */
public record AnswerByParts(AnsweredParts answered) {

    private static final String THIRD_PARTY = "DENY_THIRD_PARTY";

    /** What the parts come to: as it was worked out when it was said, else by the usual rules; empty where they were erased. */
    public Optional<String> computed() {
        return Optional.ofNullable(answered.computedOutcome())
                .or(() -> answered.parts() == null ? Optional.empty() : Optional.of(computed(OutcomePolicy.USUAL)));
    }

    /** What the parts come to by the rules of a region. */
    public String computed(OutcomePolicy policy) {
        return OutcomeOfParts.of(answered.parts().stream().map(Part::outcome).toList(), policy)
                .outcome();
    }

    /**
     * An event as it is kept: what personal words come to is said beside them, and outlives them.
     *
     * @param policy how the region of the body sees outcomes, where that matters
     */
    public static LifeEvent kept(LifeEvent event, Supplier<OutcomePolicy> policy) {
        return event instanceof AnsweredParts answered ? new AnswerByParts(answered).kept(policy.get()) : event;
    }

    private LifeEvent kept(OutcomePolicy policy) {
        String computed = computed(policy);
        String outcome = answered.outcome() == null ? computed : answered.outcome();
        return answered.computed(outcome, detail(outcome).orElse(null), computed);
    }

    /** The one outcome: what the parts come to, unless another one is said. */
    public String outcome() {
        return answered.outcome() == null ? computed().orElseThrow() : answered.outcome();
    }

    /** What stands below it: said, else that of the first part with the outcome. */
    public Optional<String> detail() {
        return detail(outcome());
    }

    private Optional<String> detail(String outcome) {
        return Optional.ofNullable(answered.outcomeDetail())
                .or(() -> answered.parts() == null
                        ? Optional.empty()
                        : answered.parts().stream()
                                .filter(part -> part.outcome().equals(outcome) && part.detail() != null)
                                .map(Part::detail)
                                .findFirst());
    }

    /**
     * Why something may not be answered so, part by part and altogether.
     *
     * @param consulted whether somebody was consulted
     */
    public Optional<Refusal> refusal(boolean consulted) {
        for (int i = 0; i < answered.parts().size(); i++) {
            Optional<Refusal> ofPart = refusal(answered.parts().get(i), "/parts/" + i, consulted);
            if (ofPart.isPresent()) {
                return ofPart;
            }
        }
        if (answered.outcome() == null) {
            return Optional.empty();
        }
        String computed = computed().orElseThrow();
        return wrong(answered.outcome(), detail().orElse(null), "/outcome", "/outcomeDetail")
                .or(() -> !answered.outcome().equals(computed) && isBlank(answered.outcomeReason())
                        ? Refusal.at("/outcomeReason", StepWords.OVERRIDE_REASON_NEEDED, new Named.Outcome(computed))
                        : Optional.empty());
    }

    /** Why something may not be answered so on the spot. */
    public Optional<Refusal> refusalOnTheSpot(boolean consulted) {
        for (int i = 0; i < answered.parts().size(); i++) {
            String outcome = answered.parts().get(i).outcome();
            if (!isForTheSpot(outcome)) {
                return Refusal.at("/parts/" + i + "/outcome", StepWords.NOT_ON_THE_SPOT, new Named.Outcome(outcome));
            }
        }
        return answered.outcome() != null && !isForTheSpot(answered.outcome())
                ? Refusal.at("/outcome", StepWords.NOT_ON_THE_SPOT, new Named.Outcome(answered.outcome()))
                : refusal(consulted);
    }

    /** What is no outcome is refused for that. */
    private static boolean isForTheSpot(String outcome) {
        return OutcomeRule.find(outcome).map(OutcomeRule::spot).orElse(true);
    }

    private static Optional<Refusal> refusal(Part part, String pointer, boolean consulted) {
        Optional<Refusal> wrong = wrong(part.outcome(), part.detail(), pointer + "/outcome", pointer + "/detail");
        if (wrong.isPresent()) {
            return wrong;
        }
        if (part.outcome().equals(THIRD_PARTY) && !consulted) {
            return Refusal.at(pointer + "/outcome", StepWords.NOBODY_CONSULTED);
        }
        return OutcomeRule.find(part.outcome()).orElseThrow().needs().stream()
                .filter(need -> isBlank(said(part, need)))
                .findFirst()
                .flatMap(need -> Refusal.at(
                        pointer + "/" + need, StepWords.EVIDENCE_MISSING, new Named.Outcome(part.outcome())));
    }

    /** What nobody can have been answered with: no outcome of the form, or one that an application ends with otherwise. */
    private static Optional<Refusal> wrong(String outcome, String detail, String at, String detailAt) {
        return OutcomeRule.refusal(outcome, detail, at, detailAt)
                .or(() -> OutcomeRule.unanswering(outcome, detail, at, detailAt));
    }

    private static String said(Part part, String need) {
        return switch (need) {
            case "law" -> part.law();
            case "facts" -> part.facts();
            case "evidence" -> part.evidence();
            case "detail" -> part.detail();
            default -> throw new IllegalStateException(need);
        };
    }

    private static boolean isBlank(String words) {
        return words == null || words.isBlank();
    }
}
