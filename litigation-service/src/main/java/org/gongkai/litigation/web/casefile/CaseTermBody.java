package org.gongkai.litigation.web.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.litigation.term.DueTerm;
import org.gongkai.litigation.term.TermDuty;
import org.gongkai.litigation.term.TermState;
import org.gongkai.litigation.term.WaitingTerm;

/** A term of a case. */
@Schema(name = "CaseTerm")
record CaseTermBody(
        @Schema(examples = "T_RECON_ANSWER") String code,

        @Schema(implementation = String.class, description = "What it is", examples = "行政复议答复")
        Message name,

        @Schema(description = "Who has to do something within it, or may")
        TermDuty duty,

        @Schema(description = "Where it comes from", examples = "行政复议法第四十八条")
        String basis,

        @Schema(nullable = true, description = "Number of the proceeding; nothing where it is about the reply")
        Integer proceeding,

        @Schema(description = "The day that it begins with, itself not counted")
        LocalDate startedOn,

        @Schema(description = "The earliest that its last day can be")
        LocalDate dueNotBefore,

        @Schema(nullable = true, description = "Its last day; nothing while the calendar of a year is not known")
        LocalDate dueOn,

        @Schema(nullable = true) LocalDate metOn,
        TermState state) {

    static CaseTermBody of(DueTerm term, TermState state) {
        return new CaseTermBody(
                term.timer().code(),
                term.timer().name(),
                term.timer().duty(),
                term.timer().basis(),
                term.proceeding().orElse(null),
                term.startedOn(),
                term.dueNotBefore(),
                term.dueOn().orElse(null),
                term.metOn().orElse(null),
                state);
    }

    /** A term that waits for somebody. */
    @Schema(name = "WaitingCaseTerm")
    record WaitingBody(
            UUID caseFileId,
            String href,
            @Schema(nullable = true) String caseNumber,
            @Schema(nullable = true) String receiptNumber,
            CaseTermBody term) {

        static WaitingBody of(WaitingTerm waiting) {
            return new WaitingBody(
                    waiting.caseFile(),
                    "/api/v1/case-files/" + waiting.caseFile(),
                    waiting.caseNumber().orElse(null),
                    waiting.receiptNumber().orElse(null),
                    CaseTermBody.of(waiting.term(), waiting.state()));
        }
    }

    /** A page of them. */
    @Schema(name = "WaitingCaseTermPage")
    record WaitingPage(
            List<WaitingBody> items,
            @Schema(nullable = true) String next) {}
}
