package org.gongkai.disclosure.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.decision.AnnulledPenalties;

/** Penalties that lost their ground and are read all the same; their days are counted by the calendar of the body. */
@Singleton
class InspectedPenalties implements Inspected {

    private final AnnulledPenalties penalties;

    InspectedPenalties(AnnulledPenalties penalties) {
        this.penalties = penalties;
    }

    @Override
    public Set<InspectionRule> rules() {
        return Set.of(InspectionRule.PENALTY_NOT_WITHDRAWN);
    }

    @Override
    public long count(Look look, InspectionRule rule) {
        return late(look).size();
    }

    @Override
    public List<InspectionFinding> after(Look look, InspectionRule rule, Optional<String> after, int most) {
        return late(look).stream()
                .map(InspectedPenalties::found)
                .filter(finding -> after.isEmpty() || finding.subjectId().compareTo(after.get()) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<InspectionFinding> find(Look look, InspectionRule rule, String subjectId) {
        return late(look).stream()
                .map(InspectedPenalties::found)
                .filter(finding -> finding.subjectId().equals(subjectId))
                .filter(finding -> penalties.of(look.agencyCode(), look.today()).stream()
                        .anyMatch(one -> one.id().toString().equals(subjectId)))
                .findFirst();
    }

    private List<AnnulledPenalties.Annulled> late(Look look) {
        return penalties.of(look.agencyCode(), look.span().seenOn(look.today())).stream()
                .filter(AnnulledPenalties.Annulled::isLate)
                .toList();
    }

    private static InspectionFinding found(AnnulledPenalties.Annulled one) {
        return InspectionFinding.of(
                InspectionRule.PENALTY_NOT_WITHDRAWN, one.id().toString(), one.number());
    }
}
