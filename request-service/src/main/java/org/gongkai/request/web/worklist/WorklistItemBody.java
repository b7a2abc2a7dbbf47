package org.gongkai.request.web.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.due.TermState;
import org.gongkai.request.due.TermsOfLife;
import org.gongkai.request.due.Waiting;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.web.handling.cases.OpenTermBody;
import org.gongkai.request.web.handling.cases.RunningTermBody;
import org.gongkai.request.worklist.Worklist.Item;

/** An application of which something is to be done. */
@Schema(name = "WorklistItem")
record WorklistItemBody(
        UUID id,
        String agencyCode,
        String receiptNumber,
        TermState state,
        Stage stage,
        Set<Flag> flags,
        @Schema(nullable = true) String handler,
        @Schema(nullable = true) String unit,
        LocalDate receivedOn,

        @Schema(nullable = true, description = "The last day for the reply; behind it the first one of what is owed")
        LocalDate dueOn,

        @Schema(nullable = true) LocalDate cautiousDueOn,
        @Schema(nullable = true) LocalDate dueNotBefore,

        @Schema(nullable = true, description = "Working days until the last one, below 0 when it is over")
        Integer daysLeft,

        @Schema(nullable = true, description = "Why there is no last day for the reply")
        OpenTermBody open,

        @Schema(description = "What is owed behind the reply, each with its last day")
        List<RunningTermBody> owed,

        @Schema(description = "Terms whose last day waits for the notice of a year")
        List<RunningTermBody> undated,

        @Schema(description = "Everybody who has to do something first, each with the last day for it")
        List<WaitingBody> waitingFor) {

    static WorklistItemBody of(Item item, LocalDate today) {
        var course = item.application().course();
        return new WorklistItemBody(
                item.application().id(),
                item.application().agencyCode(),
                item.application().receiptNumber(),
                item.state(),
                course.stage(),
                course.flags(today),
                course.handler().orElse(null),
                course.unit().orElse(null),
                item.application().receivedOn(),
                item.toDo().dueOn().orElse(null),
                item.term().flatMap(ReplyTerm::cautiousDueOn).orElse(null),
                item.term().flatMap(ReplyTerm::dueNotBefore).orElse(null),
                item.daysLeft().orElse(null),
                item.term().map(OpenTermBody::of).orElse(null),
                item.toDo().owed().stream().map(RunningTermBody::of).toList(),
                TermsOfLife.of(item.application(), today).stream()
                        .filter(TermsOfLife.Running::isUndated)
                        .map(RunningTermBody::of)
                        .toList(),
                item.toDo().waitingFor().stream().map(WaitingBody::of).toList());
    }

    /** Somebody who has to do something first. */
    @Schema(name = "WaitingForSomebody")
    record WaitingBody(
            Waiting.Whom whom,

            @Schema(
                    description =
                            "Which consultation, task, decision, pending step, fee notice or proposal to publish, from 1; 0 of the"
                                    + " applicant")
            int number,

            @Schema(
                    nullable = true,
                    description =
                            "What the head is to agree to, by its code in the table of steps, to decide (decidePublication) or to take (refund),"
                                    + " or the clerk to record (noticeServed); null of others",
                    examples = "extend")
            String step,

            @Schema(nullable = true) LocalDate until) {

        static WaitingBody of(Waiting waiting) {
            return new WaitingBody(
                    waiting.whom(),
                    waiting.number(),
                    waiting.step().map(Step::code).orElse(null),
                    waiting.until().orElse(null));
        }
    }
}
