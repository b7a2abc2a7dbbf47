package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Closing;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.event.ServiceEvent.Result;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** How the papers of one application reach those they are for. */
final class Serving {

    private Optional<LocalDate> dispatchedOn = Optional.empty();
    private Optional<LocalDate> servedOn = Optional.empty();
    private boolean isUndelivered;

    Optional<LocalDate> dispatchedOn() {
        return dispatchedOn;
    }

    Optional<LocalDate> servedOn() {
        return servedOn;
    }

    boolean isUndelivered() {
        return isUndelivered;
    }

    Optional<Refusal> refusal(ServiceEvent event, Course course, Circumstances now) {
        return switch (event) {
            case Dispatch dispatch ->
                course.consultations()
                        .waitsUntil(now.calendar())
                        .filter(until -> !dispatch.on().isAfter(until))
                        .flatMap(until -> Refusal.of(StepWords.THIRD_PARTY_MAY_STILL_ACT, until));
            case Delivery delivery -> delivery.document() == null ? ofReply(delivery) : ofNotice(delivery, course);
            case Closing closing -> Refusal.when(servedOn.isEmpty(), StepWords.REPLY_NOT_SERVED);
        };
    }

    private Optional<Refusal> ofReply(Delivery delivery) {
        return switch (delivery.result()) {
            case SERVED, RETURNED -> Refusal.when(servedOn.isPresent(), StepWords.SERVED_ALREADY);
            case AGAIN, PUBLIC_NOTICE -> Refusal.when(!isUndelivered, StepWords.NOT_RETURNED);
        };
    }

    private static Optional<Refusal> ofNotice(Delivery delivery, Course course) {
        if (delivery.result() != Result.SERVED) {
            return Refusal.at("/result", StepWords.ONLY_SERVED);
        }
        Optional<LocalDate> sentOn = course.noticeSentOn(delivery.document(), delivery.number());
        if (sentOn.isEmpty()) {
            return Refusal.at("/document", StepWords.NO_NOTICE, delivery.document());
        }
        return delivery.on().isBefore(sentOn.get())
                ? Refusal.at("/on", StepWords.NOT_BEFORE, sentOn.get())
                : Optional.empty();
    }

    void apply(ServiceEvent event, Course course) {
        switch (event) {
            case Dispatch dispatch -> dispatchedOn = Optional.of(dispatch.on());
            case Delivery delivery -> {
                if (delivery.document() != null) {
                    course.serveNotice(delivery.document(), delivery.number(), delivery.on());
                } else {
                    apply(delivery);
                }
            }
            case Closing closing -> {}
        }
    }

    private void apply(Delivery delivery) {
        switch (delivery.result()) {
            case SERVED, PUBLIC_NOTICE -> {
                servedOn = Optional.of(delivery.on());
                isUndelivered = false;
            }
            case RETURNED -> isUndelivered = true;
            case AGAIN -> isUndelivered = false;
        }
    }
}
