package org.gongkai.request.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.outcome.OutcomeOfParts;
import org.gongkai.request.life.outcome.OutcomePolicies;
import org.gongkai.request.life.outcome.OutcomePolicy;
import org.gongkai.request.life.outcome.OutcomeWords;
import org.gongkai.request.outcome.OutcomeExplanation.Bearing;
import org.gongkai.request.outcome.OutcomeExplanation.Later;
import org.gongkai.request.outcome.OutcomeExplanation.PartOutcome;
import org.gongkai.request.regional.RegionalRule;

/** How what was drafted came to its outcome, by the settings as they were known when it was decided. */
final class DraftExplanation {

    private final Draft draft;
    private final LocalDate on;
    private final Instant at;
    private final String region;
    private final String computed;
    private final DatedSettings all;

    /**
     * That of a draft whose parts come to something.
     *
     * @param deciding the step by which it was decided, or proposed while it is not
     * @param region in which the body was seated on that day
     * @param all the settings as they are now
     */
    DraftExplanation(Draft draft, Taken deciding, String region, DatedSettings all) {
        this.draft = draft;
        this.on = deciding.event().on();
        this.at = deciding.at();
        this.region = region;
        this.computed = draft.computed().orElseThrow();
        this.all = all;
    }

    OutcomeExplanation explained() {
        boolean erased = draft.parts().isEmpty();
        Optional<DatedSettings> by = erased
                ? Optional.empty()
                : Stream.of(all.knownBy(at), all)
                        .filter(some -> comesTo(some).outcome().equals(computed))
                        .findFirst();
        return new OutcomeExplanation(
                draft.outcome(),
                Optional.of(on),
                draft.parts().stream()
                        .map(part -> new PartOutcome(part.outcome(), Optional.ofNullable(part.detail())))
                        .toList(),
                erased,
                Optional.of(computed),
                erased ? Optional.empty() : Optional.of(because(by)),
                by.map(this::bearings).orElse(List.of()),
                draft.isOverridden()
                        ? Optional.of(new OutcomeExplanation.OtherOutcome(draft.outcome(), draft.reason()))
                        : Optional.empty(),
                Optional.empty(),
                erased ? Optional.empty() : later());
    }

    private OutcomeOfParts comesTo(DatedSettings settings) {
        return OutcomeOfParts.ofParts(draft.parts(), OutcomePolicies.of(settings, region, on));
    }

    /** By the settings that have led there; where none do any more, by the rule that leads there at all. */
    private OutcomeWords because(Optional<DatedSettings> by) {
        return by.map(this::comesTo)
                .orElseGet(() -> OutcomeOfParts.leadingTo(
                        computed, draft.parts().stream().map(Part::outcome).toList()))
                .because();
    }

    private List<Bearing> bearings(DatedSettings by) {
        return bearing().stream()
                .map(rule -> new Bearing(rule, by.inForce(rule, region, on)))
                .toList();
    }

    /** The rules by which these parts may come to something else, or by another way. */
    private List<RegionalRule> bearing() {
        List<RegionalRule> rules = new ArrayList<>();
        if (!OutcomeOfParts.ofParts(draft.parts(), new OutcomePolicy(true, false))
                .equals(OutcomeOfParts.ofParts(draft.parts(), OutcomePolicy.USUAL))) {
            rules.add(RegionalRule.DENY_ONLY);
        }
        if (draft.parts().stream().anyMatch(OutcomePolicy::isConsultation)) {
            rules.add(RegionalRule.CONSULTATION_AS_PETITION);
        }
        return rules;
    }

    /** What was set after the decision for a day before it, where the parts would come to something else by it. */
    private Optional<Later> later() {
        String now = comesTo(all).outcome();
        return now.equals(computed)
                ? Optional.empty()
                : all.all().stream()
                        .filter(one -> bearing().contains(one.rule()) && isNewAndOfTheDay(one))
                        .max(Comparator.comparing(DatedSetting::setAt))
                        .map(one -> new Later(one, now));
    }

    private boolean isNewAndOfTheDay(DatedSetting one) {
        return one.setAt().isAfter(at) && !one.from().isAfter(on) && one.isFor(region);
    }
}
