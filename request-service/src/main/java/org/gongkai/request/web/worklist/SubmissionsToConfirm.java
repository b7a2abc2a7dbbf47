package org.gongkai.request.web.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.paging.PageRequest;
import org.gongkai.request.due.Waiting;
import org.gongkai.request.submission.UnconfirmedSubmissions.Standing;

/** What has arrived and waits until both sides have confirmed its receipt (待确认). */
@Schema(name = "SubmissionsToConfirm")
record SubmissionsToConfirm(
        @Schema(description = "How many there are") int submissions,

        @Schema(description = "How many of them nobody has confirmed, or tried to, by the last day for it")
        int overdue,

        @Schema(description = "How many of them have no last day, for the notice of the year is not known (期限待定)")
        int dateOpen,

        @Schema(description = "Those that have waited longest, as many as the limit allows")
        List<ItemBody> items) {

    /** One of them. */
    @Schema(name = "SubmissionToConfirm")
    record ItemBody(
            UUID id,
            String agencyCode,
            String arrivalNumber,
            LocalDate arrivedOn,

            @Schema(description = "Day of the arrival, or of the last attempt to reach the applicant")
            LocalDate since,

            @Schema(
                    nullable = true,
                    description = "By when it is to be confirmed, or tried again; null while that cannot be told")
            LocalDate confirmDueOn,

            @Schema(description = "The applicant, who has to confirm with the office")
            Waiting.Whom waitingFor) {

        private static ItemBody of(Standing one) {
            return new ItemBody(
                    one.id(),
                    one.agencyCode(),
                    one.arrivalNumber(),
                    one.arrivedOn(),
                    one.since(),
                    one.dueOn().orElse(null),
                    Waiting.Whom.APPLICANT);
        }
    }

    /** Those of a list, as many of them as a page takes. */
    static SubmissionsToConfirm of(List<Standing> waiting, LocalDate today, PageRequest page) {
        return new SubmissionsToConfirm(
                waiting.size(),
                (int) waiting.stream()
                        .filter(one -> one.dueOn().filter(today::isAfter).isPresent())
                        .count(),
                (int) waiting.stream().filter(one -> one.dueOn().isEmpty()).count(),
                waiting.stream().limit(page.limit()).map(ItemBody::of).toList());
    }
}
