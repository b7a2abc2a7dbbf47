package org.gongkai.litigation.web.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.registers.field.FormCode;

/** A case that is opened: about an application, or with the reason why none is named. */
@Schema(name = "NewCaseFile")
record NewCaseFileBody(
        @Size(min = 18, max = 18) @Schema(nullable = true, examples = "11230505001234567F")
        String agencyCode,

        @NotNull @Schema(examples = "REPLY") CaseSubject.SubjectKind subjectKind,

        @Schema(nullable = true, examples = "APPLICANT") CaseSubject.BroughtBy broughtBy,

        @Size(min = 1, max = 100) @Schema(nullable = true, examples = "SFT-2021-00001")
        String receiptNumber,

        @Min(1)
        @Max(99)
        @Schema(
                nullable = true,
                description =
                        "Which reply of the application it is: 2 for the first further decision; the first where nothing is said")
        Integer replyRound,

        @Size(min = 1, max = 500)
        @Schema(nullable = true, description = "Why no application is named; needed where receiptNumber is not there")
        String unlinkedReason,

        @Schema(nullable = true) LocalDate repliedOn,

        @FormCode(CodeList.OUTCOME) @Schema(nullable = true) String replyOutcome,

        @Schema(nullable = true) LocalDate replyServedOn,
        @Schema(nullable = true) LocalDate replyDueOn,

        @Schema(
                nullable = true,
                description =
                        "Whether the reply told how and until when it may be gone against; yes where nothing is said")
        Boolean remediesTold,

        @Schema(nullable = true, description = "Where it did not: when that was learned")
        LocalDate remediesKnownOn,

        @Size(min = 1, max = 200) @Schema(nullable = true, examples = "张三", description = "Who goes against it")
        String applicantName) {

    CaseSubject subject() {
        return new CaseSubject(
                subjectKind,
                broughtBy,
                receiptNumber,
                replyRound,
                unlinkedReason,
                repliedOn,
                replyOutcome,
                replyServedOn,
                replyDueOn,
                remediesTold,
                remediesKnownOn);
    }
}
