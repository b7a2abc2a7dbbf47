package org.gongkai.request.web.publication;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.privacy.SaidFinding;
import org.gongkai.request.publication.ReplyFinding;
import org.gongkai.request.publication.StandingReply;

/** A published reply as the office has it. */
@Schema(name = "StandingReply")
record StandingReplyBody(
        String id,
        String agencyCode,
        String applicationId,
        String title,
        String request,
        String reply,
        String outcome,
        @Schema(nullable = true) String catalogueItem,
        LocalDate publishedOn,

        @Schema(nullable = true, description = "Since when nobody else reads it; null of one that everybody reads")
        String heldAt,

        @Schema(description = "What holds it back, until it is released, corrected or withdrawn")
        List<FindingBody> findings) {

    /** A place that names somebody, or says how they are identified or reached. */
    @Schema(name = "ReplyFinding")
    record FindingBody(
            @Schema(examples = "/reply") String pointer,

            @Schema(examples = "NAMES_A_PERSON") String reason,

            @Schema(implementation = String.class, description = "The same in words, with the value masked")
            Message said) {

        static FindingBody of(ReplyFinding finding) {
            return new FindingBody(finding.pointer(), finding.reason(), SaidFinding.of(finding));
        }
    }

    /** A page of them. */
    @Schema(name = "StandingReplyPage")
    record PageBody(
            List<StandingReplyBody> items,
            @Schema(nullable = true) String next) {}

    static StandingReplyBody of(StandingReply standing) {
        return new StandingReplyBody(
                standing.reply().id().toString(),
                standing.reply().agencyCode(),
                standing.application().toString(),
                standing.reply().title(),
                standing.reply().request(),
                standing.reply().reply(),
                standing.reply().outcome(),
                standing.reply().catalogueItem(),
                standing.reply().publishedOn(),
                standing.heldAt().map(ChinaTime::write).orElse(null),
                standing.findings().stream().map(FindingBody::of).toList());
    }
}
