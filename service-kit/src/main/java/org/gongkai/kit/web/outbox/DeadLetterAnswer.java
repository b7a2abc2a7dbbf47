package org.gongkai.kit.web.outbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.outbox.DeadLetter;

/**
 * A message that is not delivered unless somebody sends it again.
 *
 * @param requestId of the request that it was written in
 * @param failure what came of the last attempt
 */
@Schema(name = "DeadLetter", description = "A message that is not delivered unless somebody sends it again")
record DeadLetterAnswer(
        long id,
        @Schema(examples = "agency") String topic,

        @Schema(examples = "archive") String destination,

        @Schema(examples = "11230505001234567F") String subject,

        @Schema(format = "date-time", examples = "2024-03-01T08:00:00+08:00")
        String writtenAt,

        String requestId,
        int attempts,

        @Schema(format = "date-time", examples = "2024-03-08T08:00:00+08:00")
        String diedAt,

        @Schema(description = "What came of the last attempt")
        String failure) {

    static DeadLetterAnswer of(DeadLetter letter) {
        return new DeadLetterAnswer(
                letter.id(),
                letter.topic(),
                letter.destination(),
                letter.subject(),
                ChinaTime.write(letter.writtenAt()),
                letter.requestId(),
                letter.attempts(),
                ChinaTime.write(letter.diedAt()),
                letter.failure());
    }
}
