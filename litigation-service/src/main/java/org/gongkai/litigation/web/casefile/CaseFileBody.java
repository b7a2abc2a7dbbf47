package org.gongkai.litigation.web.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.check.Finding;
import org.gongkai.litigation.counting.CountingOption;
import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.litigation.life.table.CaseStage;
import org.gongkai.registers.field.FormCode;

/** A case as it stands: what it is about, its proceedings, its terms, and what is found in it. */
@Schema(name = "CaseFile")
record CaseFileBody(
        UUID id,
        long version,
        String agencyCode,

        @Schema(description = "Whether nothing is known but what a row of the register of cases tells")
        boolean told,

        CaseStage stage,
        CaseSubject subject,

        LinkBody link,

        @Schema(
                nullable = true,
                examples = "张*",
                description = "Who goes against the reply, masked; nothing where nobody has said, or it was erased")
        String applicantName,

        @Schema(description = "Whether nothing of it may be erased (保全)")
        boolean held,

        @Schema(description = "Where it counts otherwise than most, by the settings when it was opened")
        List<CountingOption> counting,

        List<ProceedingBody> proceedings,
        List<CaseTermBody> terms,
        List<FindingBody> findings,

        @Schema(description = "What the application was told of the case, the first first; not in lists")
        List<CaseTellingBody> tellings,

        String openedBy,
        String openedAt,

        @Schema(nullable = true, description = "Why it counts no more, where it was opened in error")
        String voidReason,

        @Schema(description = "What was done in it since it was opened or first worked on; not in lists")
        List<CaseStepBody> timeline,

        @Schema(description = "What the caller may do with it as a whole now, and why not the rest; not in lists")
        List<Action> actions) {

    /** As a list shows it: without what was done in it and what may be. */
    static CaseFileBody listed(CaseFileState state) {
        return of(state, Optional.empty());
    }

    static CaseFileBody of(CaseFileState state, CaseActions actions) {
        return of(state, Optional.of(actions));
    }

    private static CaseFileBody of(CaseFileState state, Optional<CaseActions> actions) {
        return new CaseFileBody(
                state.id(),
                state.revision(),
                state.agencyCode(),
                state.told(),
                state.standing().stage(),
                state.course().subject(),
                LinkBody.of(state.link()),
                state.applicantName().orElse(null),
                state.standing().keeping().held(),
                state.counting().stream().sorted().toList(),
                state.course().all().stream()
                        .map(proceeding -> ProceedingBody.of(state, proceeding, actions))
                        .toList(),
                state.terms().stream()
                        .map(term -> CaseTermBody.of(term, term.state(state.today())))
                        .toList(),
                state.findings().stream().map(FindingBody::of).toList(),
                state.tellings().stream().map(CaseTellingBody::of).toList(),
                state.openedBy(),
                ChinaTime.write(state.openedAt()),
                state.voidReason().orElse(null),
                state.steps().stream().map(CaseStepBody::of).toList(),
                actions.map(all -> all.of(state)).orElse(List.of()));
    }

    /** A page of cases. */
    @Schema(name = "CaseFilePage")
    record CaseFilePage(
            List<CaseFileBody> items,
            @Schema(nullable = true) String next) {}

    /** Something that is found in a case. */
    @Schema(name = "CaseFinding")
    record FindingBody(
            @Schema(examples = "RECONSIDERATION_FIRST") String code,
            Finding.Severity severity,

            @Schema(implementation = String.class, description = "One sentence for people")
            Message message) {

        static FindingBody of(Finding finding) {
            return new FindingBody(finding.code().name(), finding.severity(), finding.message());
        }
    }

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
            @Schema(
                    nullable = true,
                    description = "Why no application is named; needed where receiptNumber is not there")
            String unlinkedReason,

            @Schema(nullable = true) LocalDate repliedOn,

            @FormCode(CodeList.OUTCOME) @Schema(nullable = true)
            String replyOutcome,

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

    /** Whether the application that it names is there. */
    @Schema(name = "CaseLink")
    record LinkBody(
            CaseLink.State state,
            @Schema(nullable = true) UUID applicationId,
            @Schema(nullable = true) String href,
            @Schema(nullable = true) String askedAt) {

        static LinkBody of(CaseLink link) {
            return new LinkBody(
                    link.linkState(),
                    link.linkedApplication(),
                    link.linkedApplication() == null ? null : "/api/v1/applications/" + link.linkedApplication(),
                    link.linkAskedAt() == null ? null : ChinaTime.write(link.linkAskedAt()));
        }
    }

    /** Who goes against the reply. */
    @Schema(name = "CaseApplicant")
    record ApplicantBody(
            @NotBlank @Size(max = 200) @Schema(examples = "张三")
            String name) {}

    /** Which cases are looked for, by who has brought them. */
    @Schema(name = "CaseSearch")
    record SearchBody(
            @Size(min = 18, max = 18) @Schema(nullable = true, examples = "11230505001234567F")
            String agencyCode,

            @NotBlank @Size(max = 200) @Schema(examples = "张三", description = "The whole name")
            String applicantName) {}

    /** Cases that were found. */
    @Schema(name = "CaseSearchResult")
    record FoundBody(List<CaseFileBody> items) {}

    /** Why something is done. */
    @Schema(name = "CaseReason")
    record ReasonBody(
            @NotBlank @Size(max = 500) @Schema(examples = "档案检查")
            String reason) {}

    /** Why something counts no more. */
    @Schema(name = "CaseVoiding")
    record VoidingBody(
            @NotBlank @Size(max = 500) @Schema(examples = "重复登记")
            String reason) {}
}
