package org.gongkai.request.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.request.life.outcome.OutcomeWords;
import org.gongkai.request.regional.RegionalRule;

/**
 * Why an application has its outcome, where the outcome does not say that itself: it has several parts, a region sees it
 * otherwise, somebody has decided another one or has corrected it (domain 10.5).
 *
 * @param outcome in which it counts, or would if it were signed as it is drafted
 * @param decidedOn day of the decision, by whose settings it was worked out; of a draft that of the draft
 * @param parts none where they were erased, and where there never were any
 * @param erased whether they were
 * @param computed what they come to
 * @param because the rule by which they do
 * @param bearings what regions may see otherwise about these parts, and how that of the body does
 * @param other another outcome that was decided, where one was
 * @param correctedOn when it was corrected
 * @param later a setting that was set after the decision, and leaves it alone
 */
public record OutcomeExplanation(
        String outcome,
        Optional<LocalDate> decidedOn,
        List<PartOutcome> parts,
        boolean erased,
        Optional<String> computed,
        Optional<OutcomeWords> because,
        List<Bearing> bearings,
        Optional<OtherOutcome> other,
        Optional<LocalDate> correctedOn,
        Optional<Later> later) {

    public OutcomeExplanation {
        parts = List.copyOf(parts);
        bearings = List.copyOf(bearings);
    }

    /** What a part was answered with. */
    public record PartOutcome(String outcome, Optional<String> detail) {}

    /**
     * A rule that regions may have otherwise.
     *
     * @param setting that of the body's region on the day of the decision; empty where it had none
     */
    public record Bearing(RegionalRule rule, Optional<DatedSetting> setting) {}

    /**
     * Another outcome that was decided.
     *
     * @param outcome it
     * @param reason why
     */
    public record OtherOutcome(String outcome, Optional<String> reason) {}

    /**
     * A setting that is of the day of the decision, and was not known then.
     *
     * @param outcome what the parts come to by it
     */
    public record Later(DatedSetting setting, String outcome) {}

    /** That of an outcome of which only a correction is to be told. */
    static OutcomeExplanation corrected(String outcome, LocalDate on) {
        return new OutcomeExplanation(
                outcome,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(on),
                Optional.empty());
    }

    /** The same of an outcome that was corrected to this one. */
    OutcomeExplanation correctedTo(String corrected, LocalDate on) {
        return new OutcomeExplanation(
                corrected, decidedOn, parts, erased, computed, because, bearings, other, Optional.of(on), later);
    }
}
