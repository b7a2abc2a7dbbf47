package org.gongkai.request.web.handling.cases;

import java.util.Optional;

import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.IntakeEvent.ApplicantCorrection;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.migration.row.LedgerNotes;

/** What was said with steps, as whoever may read the application sees it: names and numbers of people are masked as everywhere. */
public final class StepContents {

    private static final String PERSON = "NATURAL_PERSON";

    private StepContents() {}

    /** What was said with a step of an application; what was erased is missing. */
    public static LifeEvent shown(LifeEvent event, HandlingState state) {
        return switch (event) {
            case ApplicantCorrection correction -> masked(correction, state);
            case SpotAnswer answer -> masked(answer);
            case LedgerKept kept -> LedgerNotes.masked(kept);
            default -> event;
        };
    }

    private static ApplicantCorrection masked(ApplicantCorrection correction, HandlingState state) {
        String kind = Optional.ofNullable(correction.applicantKind())
                .orElseGet(() -> state.application().entry().applicantKind());
        return new ApplicantCorrection(
                correction.on(),
                correction.applicantKind(),
                kind.equals(PERSON)
                        ? masked(PersonalDataKind.NAME, correction.applicantName())
                        : correction.applicantName(),
                masked(PersonalDataKind.ID_NUMBER, correction.applicantIdNumber()),
                correction.evidence(),
                correction.reason());
    }

    /** Who signs for an answer is a person, whoever applies. */
    private static SpotAnswer masked(SpotAnswer answer) {
        return new SpotAnswer(
                answer.on(),
                answer.parts(),
                answer.outcome(),
                answer.outcomeDetail(),
                answer.outcomeReason(),
                answer.deliveredForm(),
                answer.formChangeReason(),
                answer.computedOutcome(),
                answer.secrecyResult(),
                masked(PersonalDataKind.NAME, answer.signedBy()),
                answer.documentNumber(),
                answer.helpGiven());
    }

    private static String masked(PersonalDataKind kind, String value) {
        return value == null ? null : kind.mask(value);
    }
}
