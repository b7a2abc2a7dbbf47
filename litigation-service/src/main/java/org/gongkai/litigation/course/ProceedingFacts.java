package org.gongkai.litigation.course;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.litigation.outcome.Instance;

/**
 * What is known of a proceeding.
 *
 * @param follows number of the proceeding of the same case that it comes after; null for one that comes after none
 * @param body who reconsiders, or the court
 * @param caseNumber number that the body gives it (案号)
 * @param role what the agency is in it; null is RESPONDENT
 * @param simple whether the simple procedure was chosen (简易程序); null is no
 * @param filedOn day that the application or complaint reached the body
 * @param acceptedOn day that it was accepted, or counts as accepted; of a suit that it was filed (立案)
 * @param learnedOn day that the agency received the copy (答复通知书、应诉通知书)
 * @param answeredOn day that the agency handed in its answer and evidence
 * @param supplementAskedOn day that the applicant was asked to supplement the application for reconsideration
 * @param extendedDays by how many days who reconsiders has lengthened its term
 * @param opinionReceivedOn day that an opinion on reconsideration (行政复议意见书) was received
 * @param opinionAnsweredOn day that it was reported what was corrected
 * @param hearingOn day of the hearing
 * @param headAppeared whether a head of the agency was there
 * @param appearedAs office of that head
 */
@Embeddable
@Schema(name = "CaseProceedingFacts")
public record ProceedingFacts(
        @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "RECONSIDERATION")
        Instance instance,

        @Min(1) @Max(100) @Schema(nullable = true) Integer follows,

        @Size(min = 1, max = 200) @Schema(nullable = true, examples = "某市人民政府")
        String body,

        @Size(min = 1, max = 100) @Schema(nullable = true, examples = "某政复〔2025〕3号")
        String caseNumber,

        @Enumerated(EnumType.STRING) @Schema(nullable = true)
        PartyRole role,

        @Schema(nullable = true) Boolean simple,
        @Schema(nullable = true) LocalDate filedOn,

        @Schema(nullable = true, examples = "2025-03-01") LocalDate acceptedOn,

        @Schema(nullable = true) LocalDate learnedOn,
        @Schema(nullable = true) LocalDate answeredOn,
        @Schema(nullable = true) LocalDate supplementAskedOn,

        @Min(1) @Max(30) @Schema(nullable = true) Integer extendedDays,

        @Schema(nullable = true) LocalDate opinionReceivedOn,
        @Schema(nullable = true) LocalDate opinionAnsweredOn,

        @Schema(nullable = true, description = "Day of the hearing (开庭、听证), which may be to come")
        LocalDate hearingOn,

        @Schema(nullable = true, description = "Of a suit: whether a head of the agency was there (负责人出庭应诉)")
        Boolean headAppeared,

        @Size(min = 1, max = 100)
        @Schema(nullable = true, description = "As what: the office that the head holds, not the name")
        String appearedAs) {

    /** What a row of the register tells. */
    public static ProceedingFacts told(Instance instance, String caseNumber, LocalDate acceptedOn) {
        return new ProceedingFacts(
                instance,
                null,
                null,
                caseNumber,
                null,
                null,
                null,
                acceptedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same as a row of the register tells it now; what only the former kind of body has is let go. */
    public ProceedingFacts toldAs(Instance otherInstance, String otherNumber, LocalDate otherDay) {
        ProceedingFacts numbered = numbered(otherNumber, otherDay);
        return otherInstance == instance
                ? numbered
                : ChangedFacts.of(numbered, changed -> {
                    changed.instance = otherInstance;
                    changed.simple = null;
                    changed.supplementAskedOn = null;
                    changed.extendedDays = null;
                    changed.opinionReceivedOn = null;
                    changed.opinionAnsweredOn = null;
                    changed.headAppeared = null;
                    changed.appearedAs = null;
                });
    }

    /** What the agency is in it. */
    public PartyRole roleOrUsual() {
        return role == null ? PartyRole.RESPONDENT : role;
    }

    /** Whether it goes by the simple procedure. */
    public boolean goesSimple() {
        return Boolean.TRUE.equals(simple);
    }

    /** The same with another number and day of acceptance. */
    public ProceedingFacts numbered(String otherNumber, LocalDate otherDay) {
        return ChangedFacts.of(this, changed -> {
            changed.caseNumber = otherNumber;
            changed.acceptedOn = otherDay;
        });
    }

    /** The same, of which the agency has learned. */
    public ProceedingFacts learned(LocalDate on) {
        return ChangedFacts.of(this, changed -> changed.learnedOn = on);
    }

    /** The same, answered. */
    public ProceedingFacts answered(LocalDate on) {
        return ChangedFacts.of(this, changed -> changed.answeredOn = on);
    }

    /** The same, of which a supplement was asked. */
    public ProceedingFacts supplementAsked(LocalDate on) {
        return ChangedFacts.of(this, changed -> changed.supplementAskedOn = on);
    }

    /** The same with so many days more for the decision. */
    public ProceedingFacts lengthened(int days) {
        return ChangedFacts.of(this, changed -> changed.extendedDays = days);
    }

    /** The same with a hearing on a day, which may be to come; who was at the one before is nothing of this one. */
    public ProceedingFacts heard(LocalDate on) {
        return ChangedFacts.of(this, changed -> {
            changed.hearingOn = on;
            changed.headAppeared = null;
            changed.appearedAs = null;
        });
    }

    /** The same, told whether a head of the agency was at the hearing, and as what; null where nobody was or says. */
    public ProceedingFacts appeared(boolean head, String as) {
        return ChangedFacts.of(this, changed -> {
            changed.headAppeared = head;
            changed.appearedAs = as;
        });
    }

    /** The same with an opinion that was received. */
    public ProceedingFacts opinionReceived(LocalDate on) {
        return ChangedFacts.of(this, changed -> changed.opinionReceivedOn = on);
    }

    /** The same with the report on what was corrected. */
    public ProceedingFacts opinionAnswered(LocalDate on) {
        return ChangedFacts.of(this, changed -> changed.opinionAnsweredOn = on);
    }

    /** The same with its number as it is written everywhere. */
    public ProceedingFacts canonical() {
        return caseNumber == null ? this : numbered(Spelling.NUMBER.canonical(caseNumber), acceptedOn);
    }
}
