package org.gongkai.litigation.web.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.check.Finding;
import org.gongkai.litigation.counting.CountingOption;
import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.litigation.life.table.CaseStage;

/** A case as it stands: what it is about, its proceedings, its terms, and what is found in it. */
@Schema(name = "CaseFile")
public record CaseFileBody(
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
}
