package org.gongkai.request.life.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.FormCode;
import org.gongkai.registers.field.Unmasked;

/** How an application finds its way to who handles it. */
public sealed interface IntakeEvent extends LifeEvent {

    /**
     * Who handles it.
     *
     * @param handler account of the handler (经办人)
     * @param unit the unit in charge (承办处室)
     */
    @Schema(name = "Assignment")
    record Assignment(
            @NotNull LocalDate on,
            @NotBlank @Size(max = SHORT) String handler,
            @Size(max = SHORT) String unit) implements IntakeEvent {}

    /** Its content is clear, and work on it begins. */
    @Schema(name = "Acceptance")
    record Acceptance(@NotNull LocalDate on) implements IntakeEvent {}

    /** Another day of receipt than was recorded (Art. 31 of the Regulations). */
    @Schema(name = "ReceiptCorrection")
    record ReceiptCorrection(
            @NotNull LocalDate on,
            @NotNull LocalDate receivedOn,

            @NotBlank @Size(max = SHORT) @Personal(PersonalDataKind.OWN_WORDS)
            String evidence,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason)
            implements IntakeEvent {}

    /**
     * Another applicant than was recorded: of another kind, or named wrongly, or not the principal of who acts for them.
     *
     * @param applicantKind of the principal, in whose column it counts
     */
    @Schema(name = "ApplicantCorrection")
    record ApplicantCorrection(
            @NotNull LocalDate on,

            @FormCode(CodeList.APPLICANT_KIND) @Schema(nullable = true, examples = "ENTERPRISE")
            String applicantKind,

            @Size(max = 200)
            @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
            @Personal(PersonalDataKind.NAME)
            @Schema(nullable = true)
            String applicantName,

            @Size(max = 50)
            @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
            @Personal(PersonalDataKind.ID_NUMBER)
            @Schema(nullable = true)
            String applicantIdNumber,

            @NotBlank @Size(max = SHORT) @Personal(PersonalDataKind.OWN_WORDS)
            String evidence,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason)
            implements IntakeEvent {}

    /** One paper with several requests becomes several applications (一事一申请). */
    @Schema(name = "Split")
    record Split(
            @NotNull LocalDate on,

            @NotNull
            @Size(min = 2, max = 50)
            @Schema(description = "What each part asks for; the first stays here")
            @Personal(PersonalDataKind.OWN_WORDS)
            List<@NotBlank @Size(max = 500) String> parts)
            implements IntakeEvent {}

    /**
     * The same applicant has asked for the same before, and that is still open.
     *
     * @param intoNumber receipt number of the application it goes into
     * @param documentNumber of the letter that tells the applicant so; null of what was merged before there was one
     */
    @Schema(name = "Merge")
    record Merge(
            @NotNull LocalDate on,

            @NotNull @Schema(description = "Id of the application it goes into")
            UUID into,

            @Null @Schema(hidden = true) String intoNumber,
            @Null @Schema(hidden = true) String documentNumber)
            implements IntakeEvent {

        /** One whose letter has no number yet. */
        public Merge(LocalDate on, UUID into) {
            this(on, into, null, null);
        }
    }

    /**
     * A ledger that was imported tells how an application was handled (台账记载). What an earlier ledger has told is
     * superseded by it.
     *
     * @param on day of receipt
     * @param file SHA-256 of the file
     * @param row of the file, as a spreadsheet counts
     * @param steps how many of the steps that follow the ledger tells too
     * @param handler who handled it, as the ledger names them
     * @param unit the unit in charge
     * @param told what is no step, and what lacks its day, by column
     */
    @Schema(name = "LedgerEntryOfApplication")
    record LedgerKept(
            @NotNull LocalDate on,
            @NotBlank @Size(max = SHORT) String file,
            @NotNull @Min(1) Long row,
            @NotNull @Min(0) Integer steps,
            @Size(max = SHORT) String handler,
            @Size(max = SHORT) String unit,
            @Personal(PersonalDataKind.OWN_WORDS) Map<String, String> told)
            implements IntakeEvent {}

    /**
     * It was split off another application and goes on from where that one stood (拆分而来). What was paid stays with the other.
     *
     * @param from id of the other one
     * @param countedFrom the day of full payment from which its term is counted; null where nothing was paid
     */
    @Schema(name = "SplitOff")
    record SplitOff(@NotNull LocalDate on, @NotNull UUID from, LocalDate countedFrom) implements IntakeEvent {}

    /** A unit of the body is asked (协办). */
    @Schema(name = "UnitTask")
    record UnitTask(
            @NotNull LocalDate on,
            @NotBlank @Size(max = SHORT) String unit,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String question,

            @NotNull @Ahead LocalDate dueOn)
            implements IntakeEvent {}

    /** A unit has answered. */
    @Schema(name = "UnitAnswer")
    record UnitAnswer(
            @NotNull LocalDate on,
            @Min(1) @Schema(hidden = true) Integer task,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String answer)
            implements IntakeEvent {}
}
