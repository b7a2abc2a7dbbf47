package org.gongkai.request.web.related;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Language;
import org.gongkai.request.applicant.Frequency;
import org.gongkai.request.related.Related;

/** What else was applied for at the same body, as JSON. */
@Schema(name = "RelatedApplications")
record RelatedBody(
        @Schema(description = "The newest 50 at most") List<OtherBody> items,

        @Schema(description = "How many have asked for the same information, as far as number or name tell them apart")
        int applicants,

        @Schema(
                nullable = true,
                description = "Which of the applicant's items of the month of receipt it is; null without a number")
        Integer itemOfMonth,

        @Schema(
                nullable = true,
                description =
                        "How often the applicant has applied at the body, this one counted; null without a number")
        FrequencyBody frequency,

        List<HintBody> hints) {

    /** Another application. */
    @Schema(name = "RelatedApplication")
    record OtherBody(
            UUID id,
            String receiptNumber,
            LocalDate receivedOn,
            @Schema(nullable = true) LocalDate closedOn,

            @Schema(
                    nullable = true,
                    description =
                            "Until when its reply, or a further decision on it, is to be sent; null where nothing is, or the"
                                    + " calendar is not known")
            LocalDate dueOn,

            @Schema(nullable = true) String outcome,
            boolean sameApplicant,
            boolean sameInformation) {}

    /** How often somebody has applied (Art. 35), each list by what has some, the last first. */
    @Schema(name = "ApplicantFrequency")
    record FrequencyBody(List<CountBody> months, List<CountBody> quarters, List<CountBody> years, int all) {

        static FrequencyBody of(Frequency frequency) {
            return new FrequencyBody(
                    bodies(frequency.months()),
                    bodies(frequency.quarters()),
                    bodies(frequency.years()),
                    frequency.all());
        }

        private static List<CountBody> bodies(List<Frequency.Count> counts) {
            return counts.stream()
                    .map(count -> new CountBody(count.period(), count.applications()))
                    .toList();
        }
    }

    /** What was received in a period. */
    @Schema(name = "ApplicantCount")
    record CountBody(
            @Schema(examples = {"2026-02", "2026-Q1", "2026"})
            String period,

            int applications) {}

    /** What to think of. */
    @Schema(name = "RelatedApplicationHint")
    record HintBody(String code, String text) {}

    static RelatedBody of(Related related, Language language) {
        return new RelatedBody(
                related.others().stream().map(RelatedBody::other).toList(),
                related.applicants(),
                related.itemOfMonth().orElse(null),
                related.frequency().map(FrequencyBody::of).orElse(null),
                related.hints().stream()
                        .map(hint -> new HintBody(hint.name(), hint.in(language)))
                        .toList());
    }

    private static OtherBody other(Related.Other other) {
        return new OtherBody(
                other.id(),
                other.receiptNumber(),
                other.receivedOn(),
                other.closedOn().orElse(null),
                other.dueOn().orElse(null),
                other.outcome().orElse(null),
                other.sameApplicant(),
                other.sameInformation());
    }
}
