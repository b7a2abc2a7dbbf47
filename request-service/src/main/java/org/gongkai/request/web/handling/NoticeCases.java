package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Result;
import org.gongkai.request.life.notice.Letters;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.notice.Sent;
import org.gongkai.request.web.handling.ServiceCases.DeliveryBody;
import org.gongkai.request.web.handling.ServiceCases.State;

/** What went out in one application before or beside the reply, and what became of each. */
final class NoticeCases {

    private NoticeCases() {}

    /** A notice or a letter that was sent. */
    @Schema(name = "NoticeCase")
    record NoticeBody(
            @Schema(examples = "D06_EXTENSION") String document,
            @Schema(examples = "政府信息公开申请延期答复告知书") String title,

            @Schema(description = "Which consultation or fee notice, or which of its kind: named with it in deliveries")
            int number,

            LocalDate sentOn,
            State state,
            @Schema(nullable = true) LocalDate servedOn,

            @Schema(description = "How often it came back") int returns,

            @Schema(description = "None where the step itself has said when it was served")
            List<DeliveryBody> deliveries) {}

    static List<NoticeBody> of(Course course) {
        return course.notices().stream().map(sent -> notice(sent, course)).toList();
    }

    private static NoticeBody notice(Sent sent, Course course) {
        List<Delivery> deliveries = course.events(Delivery.class)
                .filter(one -> sent.document().equals(one.document()) && Letters.number(one) == sent.number())
                .toList();
        return new NoticeBody(
                sent.document(),
                DocumentKind.get(sent.document()).title(),
                sent.number(),
                sent.notice().sentOn(),
                state(sent.notice(), deliveries),
                sent.notice().servedOn().orElse(null),
                sent.notice().returns(),
                deliveries.stream().map(DeliveryBody::of).toList());
    }

    private static State state(Notice notice, List<Delivery> deliveries) {
        if (notice.servedOn().isEmpty()) {
            return notice.isBack() ? State.RETURNED : State.SENT;
        }
        return deliveries.stream().anyMatch(one -> one.result() == Result.PUBLIC_NOTICE)
                ? State.PUBLIC_NOTICE
                : State.SERVED;
    }
}
