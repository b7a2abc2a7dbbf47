package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.request.application.AcceptingBodies;
import org.gongkai.request.arrival.IntakeSettings;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.submission.DraftState;
import org.gongkai.request.submission.Drafts;
import org.gongkai.request.submission.form.ApplicationForm;
import org.gongkai.request.submission.form.FormGap;

/** Drafts as JSON, with what they lack and what their writer may do. */
@Singleton
class DraftAnswers {

    private final AcceptingBodies accepting;
    private final IntakeSettings settings;

    DraftAnswers(AcceptingBodies accepting, IntakeSettings settings) {
        this.accepting = accepting;
        this.settings = settings;
    }

    /** A draft, and the code that it is followed with. */
    @Schema(name = "BegunDraft")
    record BegunBody(@Schema(description = "Told this once") String queryCode, DraftBody draft) {}

    /** A draft, as its writer sees it. */
    @Schema(name = "Draft")
    record DraftBody(
            String draftNumber,
            long version,
            String agencyCode,
            ApplicationForm form,

            @Schema(description = "What of the three blocks of Art. 29 is missing or cannot be")
            Set<FormGap> gaps,

            @Schema(nullable = true, description = "The file that proves who acts for the applicant")
            String authorityHref,

            @Schema(description = "What its writer may do with it now, and why not")
            List<Action> actions,

            String editedAt,

            @Schema(description = "It ends when nobody writes at it before this day")
            LocalDate expiresOn) {}

    /** As it stands, with the tag that its changes are to name. */
    Response answer(DraftState draft) {
        return Response.ok(body(draft))
                .header(HttpHeaders.ETAG, EntityTags.of(draft.revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** One that was begun, with the code that is told this once. */
    BegunBody begun(Drafts.Begun kept) {
        return new BegunBody(kept.queryCode(), body(kept.draft()));
    }

    private DraftBody body(DraftState draft) {
        return new DraftBody(
                draft.draftNumber(),
                draft.revision(),
                draft.agencyCode(),
                draft.form(),
                draft.form().gaps(),
                draft.authorityFile()
                        .map(number -> "/api/v1/public/submissions/" + draft.draftNumber() + "/attachments/" + number)
                        .orElse(null),
                actions(draft),
                ChinaTime.write(draft.editedAt()),
                draft.editedAt().atZone(ChinaTime.ZONE).toLocalDate().plus(settings.draftsKept()));
    }

    /** Who has the code may do anything with it, as long as the body takes applications; of what is missing they have to know. */
    private List<Action> actions(DraftState draft) {
        String path = "/api/v1/public/drafts/" + draft.draftNumber();
        return List.of(
                Action.of("draft", path, List.of("applicantKind"), Optional.empty()),
                Action.of(
                        Step.SUBMIT.code(),
                        path + "/submissions",
                        draft.form().gaps().isEmpty() ? List.of() : List.of("missing"),
                        accepting.findRefusal(draft.agencyCode())),
                Action.of(Step.DISCARD.code(), path + "/discards", List.of(), Optional.empty()));
    }
}
