package org.gongkai.request.web.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.registers.signed.SignedReport;
import org.gongkai.request.bulk.BulkResult;

/** What became of a step for many applications. */
@Schema(name = "StepsTaken")
record StepsTaken(
        boolean dryRun,
        long received,

        @Schema(description = "For how many the step was taken, or would be")
        long taken,

        long refused,
        List<ItemBody> items) {

    static StepsTaken of(BulkResult result) {
        return new StepsTaken(
                result.dryRun(),
                result.items().size(),
                result.taken(),
                result.refused(),
                result.items().stream().map(ItemBody::of).toList());
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("received", received);
        members.put("taken", 0);
        members.put("refused", refused);
        members.put("items", items);
        return members;
    }

    /** One of the applications. */
    @Schema(name = "StepTaken")
    record ItemBody(
            UUID id,
            @Schema(nullable = true) String receiptNumber,
            boolean allowed,

            @Schema(
                    nullable = true,
                    description =
                            "The tag that the application was tried with: which was named, or of what a filter chose, to be named")
            String readEtag,

            @Schema(nullable = true, description = "The tag that the application has then")
            String etag,

            @Schema(description = "Signed reports whose figures the step moves")
            List<SignedReport> erratumOf,

            @Schema(nullable = true, description = "Why the step is refused")
            RefusalBody refusal) {

        static ItemBody of(BulkResult.Item item) {
            return new ItemBody(
                    item.id(),
                    item.receiptNumber().orElse(null),
                    item.refusal().isEmpty(),
                    item.read().isPresent() ? EntityTags.of(item.read().getAsLong()) : null,
                    item.version().isPresent() ? EntityTags.of(item.version().getAsLong()) : null,
                    item.erratumOf(),
                    item.refusal().map(RefusalBody::of).orElse(null));
        }
    }

    /** Why a step is refused. */
    @Schema(name = "StepRefusal")
    record RefusalBody(
            @Schema(description = "The type of the problem that the single step would answer")
            String type,

            int status,

            @Schema(nullable = true, description = "In one word, for example WRONG_STAGE")
            String reason,

            @Schema(implementation = String.class, description = "One sentence for people")
            Message detail,

            @Schema(description = "What of the body is wrong")
            List<PlaceBody> violations) {

        static RefusalBody of(Problem problem) {
            Object reason = problem.members().get("reason");
            return new RefusalBody(
                    problem.kind().uri(),
                    problem.kind().status(),
                    reason == null ? null : reason.toString(),
                    problem.detail(),
                    problem.violations().stream()
                            .map(violation -> new PlaceBody(violation.pointer(), violation.message()))
                            .toList());
        }
    }

    /** A place that is wrong. */
    @Schema(name = "StepViolation")
    record PlaceBody(
            String pointer,
            @Schema(implementation = String.class) Message message) {}
}
