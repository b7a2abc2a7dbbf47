package org.gongkai.litigation.course;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.FormCode;

/**
 * What a case is about: one reply, or that there was none. What the office says of it goes before what the application tells.
 *
 * @param subjectKind null for what a register tells no more of
 * @param broughtBy who goes against it; null likewise
 * @param receiptNumber the application that was replied to
 * @param replyRound which reply of the application it is: 2 of the first further decision (重新答复); null is the first
 * @param unlinkedReason why no application is named
 * @param repliedOn day that the reply is dated
 * @param replyOutcome what was replied, by the codes of table 3
 * @param replyServedOn day that it was served: remedies run from then on
 * @param replyDueOn last day on which there should have been a reply
 * @param remediesTold whether the reply told how and until when it may be gone against; null is yes
 * @param remediesKnownOn day on which who was not told has learned it
 */
@Embeddable
@Schema(name = "CaseSubject")
public record CaseSubject(
        @Enumerated(EnumType.STRING) @Schema(nullable = true, examples = "REPLY")
        SubjectKind subjectKind,

        @Enumerated(EnumType.STRING) @Schema(nullable = true, examples = "APPLICANT")
        BroughtBy broughtBy,

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

        @Schema(nullable = true, description = "Of an omission: last day of the term for the reply")
        LocalDate replyDueOn,

        @Schema(
                nullable = true,
                description =
                        "Whether the reply told how and until when it may be gone against; yes where nothing is said. Where it did"
                                + " not, the terms run a year at most")
        Boolean remediesTold,

        @Schema(nullable = true, description = "Where it did not: when that was learned")
        LocalDate remediesKnownOn) {

    /** What a case is about. */
    @Schema(name = "CaseSubjectKind")
    public enum SubjectKind {
        REPLY,

        /** There was no reply in time. */
        OMISSION
    }

    /** Who goes against it. */
    @Schema(name = "CaseBroughtBy")
    public enum BroughtBy {
        APPLICANT,

        /** Somebody else, whose rights the disclosure touches (法释〔2025〕8号 Art. 1 item 4); it counts alike. */
        THIRD_PARTY
    }

    /** Of which nothing is known. */
    public static final CaseSubject UNKNOWN =
            new CaseSubject(null, null, null, null, null, null, null, null, null, null, null);

    /** The same about another application. */
    public CaseSubject of(String otherReceiptNumber) {
        return new CaseSubject(
                subjectKind,
                broughtBy,
                otherReceiptNumber,
                replyRound,
                unlinkedReason,
                repliedOn,
                replyOutcome,
                replyServedOn,
                replyDueOn,
                remediesTold,
                remediesKnownOn);
    }

    /** The same with what is known of the reply otherwise, where it says nothing itself. */
    public CaseSubject withReply(
            Optional<LocalDate> replied,
            Optional<String> outcome,
            Optional<LocalDate> served,
            Optional<LocalDate> due) {
        return new CaseSubject(
                subjectKind,
                broughtBy,
                receiptNumber,
                replyRound,
                unlinkedReason,
                repliedOn == null ? replied.orElse(null) : repliedOn,
                replyOutcome == null ? outcome.orElse(null) : replyOutcome,
                replyServedOn == null ? served.orElse(null) : replyServedOn,
                replyDueOn == null ? due.orElse(null) : replyDueOn,
                remediesTold,
                remediesKnownOn);
    }

    /** How far whoever goes against the reply was told that they may. */
    public ToldRemedies remedies() {
        return new ToldRemedies(remediesTold == null || remediesTold, Optional.ofNullable(remediesKnownOn));
    }

    /** Which reply of the application it is, from 1. */
    public int round() {
        return replyRound == null ? 1 : replyRound;
    }

    /** Whether it is about the same reply or omission, as far as anything is said of it: the same application, round, kind, and day. */
    public boolean isOfSameReplyAs(CaseSubject other) {
        return receiptNumber != null
                && receiptNumber.equals(other.receiptNumber)
                && round() == other.round()
                && agree(subjectKind, other.subjectKind)
                && agree(repliedOn, other.repliedOn);
    }

    private static boolean agree(Object one, Object other) {
        return one == null || other == null || one.equals(other);
    }

    /** The same with the number of the application as it is written everywhere. */
    public CaseSubject canonical() {
        return receiptNumber == null ? this : of(Spelling.NUMBER.canonical(receiptNumber));
    }
}
