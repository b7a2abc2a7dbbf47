package org.gongkai.request.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingRows;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.outcome.OutcomePolicies;
import org.gongkai.request.life.outcome.OutcomePolicy;
import org.gongkai.request.outcome.OutcomeExplanation.Bearing;
import org.gongkai.request.outcome.OutcomeExplanation.PartOutcome;
import org.gongkai.request.regional.RegionalRule;

/**
 * Explains outcomes that follow from a rule. What was decided is explained by the settings as they were known when it was, so
 * that the explanation stays what it is; only where these do not lead to what was worked out then, by those of today.
 */
@ApplicationScoped
public class OutcomeExplanations {

    private final OutcomePolicies policies;
    private final SettingRows rows;

    OutcomeExplanations(OutcomePolicies policies, SettingRows rows) {
        this.policies = policies;
        this.rows = rows;
    }

    /**
     * Why an application has its outcome; empty where that says itself.
     *
     * @param detail what stands below the outcome of the record, which alone says it where there is no life
     */
    public Optional<OutcomeExplanation> of(Course course, String agencyCode, Optional<String> detail) {
        return of(course, agencyCode, detail, rows::all);
    }

    /** Likewise, by these settings, which are asked for where they matter. */
    Optional<OutcomeExplanation> of(
            Course course, String agencyCode, Optional<String> detail, Supplier<DatedSettings> settings) {
        Optional<Course.Concluded> concluded = course.concluded();
        if (concluded.isEmpty()) {
            return ofDraft(course, agencyCode, settings);
        }
        Course.Concluded done = concluded.get();
        Optional<Taken> concluding = DecidingSteps.concluding(course);
        Optional<OutcomeExplanation> decided = concluding
                        .filter(DecidingSteps::isOfDraft)
                        .isPresent()
                ? ofDraft(course, agencyCode, settings)
                : ofRecord(
                        done.outcome(),
                        concluding.isPresent() ? done.detail() : done.detail().or(() -> detail),
                        done.on(),
                        agencyCode,
                        settings);
        return DecidingSteps.correcting(course)
                .map(correction -> correction.event().on())
                .map(on -> decided.map(one -> one.correctedTo(done.outcome(), on))
                        .or(() -> Optional.of(OutcomeExplanation.corrected(done.outcome(), on))))
                .orElse(decided);
    }

    /** Of what nobody has drafted here only is to be told in which row the region has those who ask for advice. */
    private Optional<OutcomeExplanation> ofRecord(
            String outcome,
            Optional<String> detail,
            LocalDate on,
            String agencyCode,
            Supplier<DatedSettings> settings) {
        if (!OutcomePolicy.isConsultation(outcome, detail.orElse(null))) {
            return Optional.empty();
        }
        RegionalRule rule = RegionalRule.CONSULTATION_AS_PETITION;
        return Optional.of(new OutcomeExplanation(
                outcome,
                Optional.of(on),
                List.of(new PartOutcome(outcome, detail)),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(new Bearing(rule, settings.get().inForce(rule, policies.region(agencyCode, on), on))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private Optional<OutcomeExplanation> ofDraft(Course course, String agencyCode, Supplier<DatedSettings> settings) {
        Optional<Draft> draft = course.draft().filter(one -> one.computed().isPresent());
        return draft.filter(OutcomeExplanations::isToBeExplained)
                .flatMap(one -> DecidingSteps.deciding(course)
                        .map(taken -> new DraftExplanation(
                                        one,
                                        taken,
                                        policies.region(
                                                agencyCode, taken.event().on()),
                                        settings.get())
                                .explained()));
    }

    private static boolean isToBeExplained(Draft draft) {
        return draft.parts().size() != 1
                || draft.isOverridden()
                || draft.parts().stream().anyMatch(OutcomePolicy::isConsultation);
    }
}
