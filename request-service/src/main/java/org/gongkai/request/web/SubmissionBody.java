package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.request.application.Channel;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.due.ConfirmationTerm;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.DiscardReason;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;
import org.gongkai.request.submission.evidence.Contact;
import org.gongkai.request.submission.form.ApplicationForm;
import org.gongkai.request.submission.form.FormGap;
import org.gongkai.request.web.handling.cases.OpenTermBody;

/** A submission; who applies is masked. */
@Schema(name = "Submission")
record SubmissionBody(
        UUID id,
        long version,
        String agencyCode,
        String arrivalNumber,
        Channel channel,
        Stage stage,
        LocalDate arrivedOn,
        @Schema(nullable = true) String applicantKind,
        @Schema(nullable = true) String subject,

        @Schema(description = "What the applicant has written; who that is and who acts for them is masked")
        ApplicationForm form,

        @Schema(description = "What of the form is missing or cannot be, as hints for a supplement")
        Set<FormGap> gaps,

        @Schema(nullable = true, description = "The file that proves who acts for the applicant")
        String authorityHref,

        @Schema(nullable = true) LocalDate receivedOn,

        @Schema(nullable = true, description = "Article and evidence of the day of receipt, in Chinese")
        String receiptBasis,

        @Schema(nullable = true) UUID applicationId,
        @Schema(nullable = true) DiscardReason discardReason,

        @Schema(nullable = true, description = "What it was instead of an application")
        UUID matterId,

        @Schema(nullable = true, description = "What proves the arrival; who has signed and sent is masked")
        ArrivalEvidence evidence,

        List<AttemptBody> attempts,

        @Schema(
                nullable = true,
                description = "While it is not confirmed: by when it is to be, or tried again (T_CONFIRM); null"
                        + " where the notice of the year is not known")
        LocalDate confirmDueOn,

        @Schema(description = "Whether that day is over") boolean confirmationOverdue,

        @Schema(
                nullable = true,
                description = "While it is not confirmed: the last day for the reply, counted from the arrival")
        LocalDate cautiousDueOn,

        @Schema(nullable = true, description = "Where that cannot be told: it is not before")
        LocalDate dueNotBefore,

        @Schema(nullable = true, description = "Why it cannot be told (期限待定)")
        OpenTermBody open,

        @Schema(description = "What the caller may do with it now, and why not")
        List<Action> actions,

        String registeredBy,
        String registeredAt) {

    static SubmissionBody of(
            SubmissionState state,
            Optional<ConfirmationTerm> term,
            Optional<String> authorityHref,
            List<Action> actions) {
        Optional<ReplyTerm> cautious = term.map(ConfirmationTerm::cautious);
        return new SubmissionBody(
                state.id(),
                state.revision(),
                state.agencyCode(),
                state.arrivalNumber(),
                state.channel(),
                state.stage(),
                state.arrivedOn(),
                state.form().applicantKind(),
                state.form().subject(),
                state.form().masked(),
                state.form().gaps(),
                authorityHref.orElse(null),
                state.receivedOn().orElse(null),
                state.receiptBasis().orElse(null),
                state.applicationId().orElse(null),
                state.discardReason().orElse(null),
                state.matterId().orElse(null),
                state.evidence().map(ArrivalEvidence::masked).orElse(null),
                state.attempts().stream().map(AttemptBody::of).toList(),
                term.flatMap(ConfirmationTerm::confirmDueOn).orElse(null),
                term.filter(ConfirmationTerm::overdue).isPresent(),
                cautious.flatMap(ReplyTerm::dueOn).orElse(null),
                cautious.flatMap(ReplyTerm::dueNotBefore).orElse(null),
                cautious.map(OpenTermBody::of).orElse(null),
                actions,
                state.registeredBy(),
                ChinaTime.write(state.registeredAt()));
    }

    /** An attempt to confirm the receipt. */
    @Schema(name = "ConfirmationAttempt")
    record AttemptBody(
            int number,
            LocalDate on,
            ConfirmationAttempt.Way way,
            boolean succeeded,

            @Schema(description = "On whose side") ConfirmationAttempt.Side side,

            @Schema(nullable = true, description = "Who has confirmed there, masked")
            String confirmedBy,

            @Schema(nullable = true) String note,
            String by) {

        static AttemptBody of(ConfirmationAttempt attempt) {
            return new AttemptBody(
                    attempt.serial(),
                    attempt.on(),
                    attempt.way(),
                    attempt.succeeded(),
                    attempt.made().side(),
                    Contact.masked(PersonalDataKind.NAME, attempt.made().person()),
                    attempt.note(),
                    attempt.by());
        }
    }
}
