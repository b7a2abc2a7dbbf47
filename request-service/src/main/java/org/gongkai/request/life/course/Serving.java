package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Closing;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** How a reply reaches the applicant. */
final class Serving {

    private Optional<Notice> reply = Optional.empty();
    private Optional<Notice> lapse = Optional.empty();

    Optional<LocalDate> dispatchedOn() {
        return reply.map(Notice::sentOn);
    }

    Optional<LocalDate> servedOn() {
        return reply.or(() -> lapse).flatMap(Notice::servedOn);
    }

    /** That the application is no longer handled (不再处理告知书), on its way. */
    Optional<Notice> lapse() {
        return lapse;
    }

    boolean isUndelivered() {
        return reply.or(() -> lapse).filter(Notice::isUndelivered).isPresent();
    }

    Optional<Refusal> refusal(ServiceEvent event, Course course, Circumstances now) {
        return switch (event) {
            case Dispatch dispatch -> course.parts().consultations().waitRefusal(now);
            case Delivery delivery -> sent(course.movedOn()).refusal(delivery);
            case Closing closing -> closingRefusal(closing);
        };
    }

    private Optional<Refusal> closingRefusal(Closing closing) {
        Optional<LocalDate> servedOn = servedOn();
        if (servedOn.isEmpty()) {
            return Refusal.of(StepWords.REPLY_NOT_SERVED);
        }
        return Refusal.before("/on", closing.on(), servedOn.get());
    }

    /** The reply; one of which a ledger tells was sent when the application came to its stage. */
    private Notice sent(LocalDate otherwise) {
        return reply.orElseGet(() -> Notice.sent(otherwise, null));
    }

    /** What is answered on the spot is signed for there (Art. 33 para. 1 of the Regulations). */
    void answered(LocalDate on) {
        reply = Optional.of(Notice.sent(on, on));
    }

    void lapsed(LocalDate on) {
        lapse = Optional.of(Notice.sent(on, null));
    }

    /** The application goes on after all. */
    void reopened() {
        lapse = Optional.empty();
    }

    void delivered(Delivery ofLapse) {
        lapse = lapse.map(notice -> notice.after(ofLapse));
    }

    void apply(ServiceEvent event, Course course) {
        switch (event) {
            case Dispatch dispatch -> reply = Optional.of(Notice.sent(dispatch.on(), null));
            case Delivery delivery -> reply = Optional.of(sent(course.movedOn()).after(delivery));
            case Closing closing -> {}
        }
    }
}
