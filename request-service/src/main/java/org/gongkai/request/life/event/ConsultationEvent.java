package org.gongkai.request.life.event;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.Labelled;

/** Who else is asked before the decision (Arts. 11, 32, 33 para. 3 and 34 of the Regulations). */
public sealed interface ConsultationEvent extends LifeEvent {

    /** What becomes of a consultation; the term, which may be extended meanwhile, is another thing. */
    sealed interface OfConsultation extends ConsultationEvent {}

    /** Who is asked. */
    @Schema(name = "ConsultedParty")
    enum Party {

        /** Whose lawful interests disclosure may harm (Art. 32). */
        THIRD_PARTY,

        /** Who made the information together with the body (Art. 34). */
        CO_MAKER,

        /** Another body that is concerned (Arts. 11 and 33 para. 3). */
        OTHER_AGENCY
    }

    /** What was answered. */
    @Schema(name = "ConsultedAnswer")
    enum Answer implements Labelled {
        AGREE,
        OBJECT_REASONED,
        OBJECT_UNREASONED
    }

    /** Which lawful interest of a third party disclosure may harm (Art. 15). */
    @Schema(name = "InterestOfThirdParty")
    enum Interest {

        /** 商业秘密. */
        TRADE_SECRET,

        /** 个人隐私. */
        PRIVACY,

        /** Another one. */
        OTHER
    }

    /** Somebody is consulted in writing (征求意见). */
    @Schema(name = "Consultation")
    record Consultation(
            @NotNull @Schema(description = "Day on which the letter was sent")
            LocalDate on,

            @NotNull Party party,

            @NotBlank @Size(max = SHORT) @Personal(PersonalDataKind.OWN_WORDS)
            String partyName,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String information,

            @Schema(description = "Day on which it was received, where it is known already")
            LocalDate deliveredOn,

            @Schema(description = "Of a third party: which of its interests disclosure may harm (Arts. 15 and 32)")
            Interest interest,

            @Schema(
                    description =
                            "Of who made the information together with the body: whether the body was the leading one, which"
                                    + " alone consults the others (Arts. 10 and 34)")
            Boolean leads)
            implements OfConsultation {

        /** One of which no more is said. */
        public Consultation(LocalDate on, Party party, String partyName, String information, LocalDate deliveredOn) {
            this(on, party, partyName, information, deliveredOn, null, null);
        }
    }

    /** The answer came. */
    @Schema(name = "ConsultationAnswer")
    record ConsultationAnswer(
            @NotNull LocalDate on,
            @Min(1) @Schema(hidden = true) Integer consultation,
            @NotNull Answer answer,

            @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS) @Schema(description = "Needed with an objection")
            String why)
            implements OfConsultation {}

    /** The party could not be reached: the letter came back three times, which counts as silence (domain 10.2 row 30). */
    @Schema(name = "ConsultationSilence")
    record ConsultationSilence(
            @NotNull LocalDate on,
            @Min(1) @Schema(hidden = true) Integer consultation,

            @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String note)
            implements OfConsultation {}

    /** The consultation is taken back. */
    @Schema(name = "ConsultationRecall")
    record ConsultationRecall(
            @NotNull LocalDate on,
            @Min(1) @Schema(hidden = true) Integer consultation,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason)
            implements OfConsultation {}

    /** Why there is disclosure against a third party. */
    @Schema(name = "OverrideGround")
    enum Ground {

        /** Not to disclose would gravely harm the public interest. */
        PUBLIC_INTEREST,

        /** The objection has no good reason, or there was none. */
        NO_GOOD_REASON
    }

    /** The third party is told what will be disclosed nevertheless, and why (Art. 32). */
    @Schema(name = "Override")
    record Override(
            @NotNull @Schema(description = "Day on which the notice was dispatched")
            LocalDate on,

            @NotNull @Min(1) Integer consultation,
            @NotNull Ground ground,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reasons,

            @Schema(description = "Day on which the notice was served, where it is known already")
            LocalDate servedOn)
            implements OfConsultation {}

    /** The term is extended, once (延期答复, Art. 33 para. 2). */
    @Schema(name = "Extension")
    record Extension(
            @NotNull @Schema(description = "Day on which the notice was dispatched")
            LocalDate on,

            @NotNull @Min(1) @Max(20) @Schema(description = "Working days")
            Integer days,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason)
            implements ConsultationEvent {}
}
