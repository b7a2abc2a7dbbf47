package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.publication.PublicationWords;
import org.gongkai.request.publication.WithdrawnReplies.Withdrawn;
import org.gongkai.request.web.handling.TakenStepBody.Origin;

/** What was published of an application and taken away by hand, which is no step of its life. */
final class WithdrawalSteps {

    private static final String WITHDRAW = "withdrawPublishedReply";

    private WithdrawalSteps() {}

    /** Which reply, and why. */
    @Schema(name = "WithdrawalOfPublishedReply")
    record WithdrawalBody(UUID publishedReply, String title, String reason) {}

    static TakenStepBody of(Withdrawn withdrawn) {
        return new TakenStepBody(
                WITHDRAW,
                PublicationWords.TAKEN_AWAY,
                null,
                LocalDate.ofInstant(withdrawn.at(), ChinaTime.ZONE),
                withdrawn.by().orElse(null),
                null,
                ChinaTime.write(withdrawn.at()),
                Origin.PUBLICATION,
                null,
                null,
                false,
                null,
                null,
                new WithdrawalBody(withdrawn.reply(), withdrawn.title(), withdrawn.reason()));
    }
}
