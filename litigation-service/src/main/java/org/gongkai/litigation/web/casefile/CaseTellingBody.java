package org.gongkai.litigation.web.casefile;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.litigation.telling.CaseNews;
import org.gongkai.litigation.telling.Telling;

/** Something that the application was told of the case. */
@Schema(name = "CaseTelling")
record CaseTellingBody(
        int number,
        UUID applicationId,
        CaseNews.Kind kind,
        LocalDate on,

        @Schema(examples = "某政复〔2025〕8号") String caseNumber,
        @Schema(nullable = true, examples = "RC_REVOKE") String result,

        @Schema(nullable = true, description = "The proceeding whose decision asks for it")
        Integer proceeding,

        @Schema(nullable = true) Integer decision,

        @Schema(nullable = true, description = "Number of the decision that orders it")
        String orderNumber,

        @Schema(nullable = true, description = "Last day that an order names")
        LocalDate dueOn,

        @Schema(
                description =
                        "Whether the application is told to stop a reply with the same leaf, facts and law (domain 5.5)")
        boolean sameReplyBarred,

        Telling.State state,

        @Schema(description = "Whether the application knows of it")
        boolean told,

        @Schema(nullable = true) String toldOn,

        @Schema(nullable = true, description = "Number of the further decision that has begun there with it")
        Integer round,

        @Schema(nullable = true, implementation = String.class, description = "Why it was refused there")
        Message refusal) {

    static CaseTellingBody of(Telling telling) {
        CaseNews news = telling.news();
        return new CaseTellingBody(
                telling.number(),
                telling.application(),
                news.kind(),
                news.on(),
                news.caseNumber(),
                news.result().orElse(null),
                news.from().map(CaseNews.Source::proceeding).orElse(null),
                news.from().map(CaseNews.Source::decision).orElse(null),
                news.orderNumber().orElse(null),
                news.dueOn().orElse(null),
                news.barsSameReply(),
                telling.state(),
                telling.isKnownThere(),
                telling.toldAt().map(ChinaTime::write).orElse(null),
                telling.round().orElse(null),
                telling.refusal().orElse(null));
    }
}
