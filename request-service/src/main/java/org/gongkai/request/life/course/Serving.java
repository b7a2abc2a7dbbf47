package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Closing;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.event.ServiceEvent.Result;
import org.gongkai.request.life.event.ServiceEvent.Way;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.notice.Sent;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** How a reply reaches the applicant, and what tells them that there will be none. */
final class Serving {

    /** What goes out so counts as dispatched when it arrives ([D235], domain 1.7). */
    private static final Set<Way> ARRIVES_AT_ONCE = EnumSet.of(Way.DIRECT, Way.COURIER);

    private Optional<Notice> reply = Optional.empty();
    private Optional<Way> way = Optional.empty();
    private Optional<Sent> ending = Optional.empty();

    Optional<LocalDate> dispatchedOn() {
        return reply.map(Notice::sentOn);
    }

    Optional<LocalDate> servedOn() {
        return replyOrEnding().flatMap(Notice::servedOn);
    }

    /** What tells that the application has ended without a reply (不再处理告知书、处理告知书), on its way. */
    Optional<Sent> ending() {
        return ending;
    }

    boolean isUndelivered() {
        return replyOrEnding().filter(Notice::isUndelivered).isPresent();
    }

    private Optional<Notice> replyOrEnding() {
        return reply.or(() -> ending.map(Sent::notice));
    }

    Optional<Refusal> refusal(ServiceEvent event, Course course, Circumstances now) {
        return switch (event) {
            case Dispatch dispatch ->
                courierRefusal(dispatch).or(() -> course.parts().consultations().waitRefusal(now));
            case Delivery delivery -> sent(course.movedOn()).refusal(delivery).or(() -> arrivedOtherwise(delivery));
            case Closing closing -> closingRefusal(closing);
        };
    }

    /** The rules on service know the post alone: what a private courier takes is sent when it is delivered. */
    private static Optional<Refusal> courierRefusal(Dispatch dispatch) {
        LocalDate handedOver = dispatch.handedOverOn();
        boolean isCourier = dispatch.way() == Way.COURIER;
        if (isCourier == (handedOver == null) || isCourier && handedOver.isAfter(dispatch.on())) {
            return Refusal.at("/handedOverOn", StepWords.HANDED_TO_COURIER);
        }
        return Optional.empty();
    }

    /** Of what counted as dispatched when it arrived, no other day of arrival can come to light, nor that it came back. */
    private Optional<Refusal> arrivedOtherwise(Delivery delivery) {
        boolean isArrived = way.filter(ARRIVES_AT_ONCE::contains).isPresent();
        LocalDate sentOn = reply.map(Notice::sentOn).orElse(delivery.on());
        return isArrived
                        && !(delivery.result() == Result.SERVED && delivery.on().equals(sentOn))
                ? Refusal.at("/on", StepWords.ARRIVED_WHEN_SENT, way.get().said(), sentOn)
                : Optional.empty();
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

    /** The application has ended without a reply, which this paper tells. */
    void ended(String document, LocalDate on) {
        ending = Optional.of(new Sent(document, 1, Notice.sent(on, null)));
    }

    /** The application goes on after all. */
    void reopened() {
        ending = Optional.empty();
    }

    void delivered(Delivery ofEnding) {
        ending = ending.map(
                sent -> new Sent(sent.document(), sent.number(), sent.notice().after(ofEnding)));
    }

    void apply(ServiceEvent event, Course course) {
        switch (event) {
            case Dispatch dispatch -> {
                reply = Optional.of(Notice.sent(dispatch.on(), null));
                way = Optional.ofNullable(dispatch.way());
            }
            case Delivery delivery -> reply = Optional.of(sent(course.movedOn()).after(delivery));
            case Closing closing -> {}
        }
    }
}
