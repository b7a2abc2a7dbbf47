package org.gongkai.request.document.source;

import java.util.Optional;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.decision.Happened;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Closing;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.outcome.OutcomeRule;

/** What papers of service say: each of its own paper, be that the first reply, a further one or a notice. */
final class ServiceElements {

    private final Course course;
    private final Happened happened;

    ServiceElements(Course course, Happened happened) {
        this.course = course;
        this.happened = happened;
    }

    void put(Elements elements, ServiceEvent event) {
        switch (event) {
            case Dispatch dispatch ->
                sent(
                        elements,
                        Shipment.ofReply(happened, dispatch.furtherRound()).first(),
                        dispatch.furtherRound());
            case Delivery delivery -> put(elements, delivery);
            case Closing closing -> {}
        }
    }

    private void put(Elements elements, Delivery delivery) {
        Shipment shipment = Shipment.of(delivery, happened);
        if (delivery.document() == null) {
            sent(elements, shipment.attempt(delivery), delivery.furtherRound());
        } else {
            elements.put("servedPaper", DocumentKind.find(delivery.document()).map(this::notice))
                    .put("addressee", shipment.addressee());
            went(elements, shipment.attempt(delivery));
        }
        switch (delivery.result()) {
            case SERVED -> elements.put("servedOn", delivery.on()).put("serviceProof", delivery.proof());
            case RETURNED -> elements.put("returnedOn", delivery.on()).put("returnReason", delivery.proof());
            case AGAIN -> {}
            case PUBLIC_NOTICE -> elements.put("deemedServedOn", delivery.on());
        }
        elements.putGrid("attempts", shipment.attempts(delivery));
    }

    private void sent(Elements elements, Shipment.Attempt attempt, Optional<Integer> round) {
        elements.put("servedPaper", reply(course, round));
        went(elements, attempt);
    }

    private static void went(Elements elements, Shipment.Attempt attempt) {
        elements.put("serviceWay", attempt.way().map(Spoken::of)).put("trackingNumber", attempt.trackingNumber());
    }

    /** A notice by its title; one that tells the end has a number besides. */
    private String notice(DocumentKind kind) {
        return "《" + kind.title() + "》"
                + course.documentNumber()
                        .filter(number -> kind.isReply())
                        .map(number -> "（" + number + "）")
                        .orElse("");
    }

    /**
     * A reply by its title and number.
     *
     * @param round which further one; the first where it is empty
     */
    static Optional<String> reply(Course course, Optional<Integer> round) {
        Optional<FurtherRound> further = round.flatMap(course.aftermath()::round);
        Optional<Draft> draft = round.isEmpty() ? course.draft() : further.flatMap(FurtherRound::draft);
        Optional<String> number =
                round.isEmpty() ? course.documentNumber() : further.flatMap(FurtherRound::documentNumber);
        return draft.flatMap(one -> OutcomeRule.find(one.outcome()).map(rule -> rule.documentOf(one.detail())))
                .flatMap(DocumentKind::find)
                .map(kind -> "《" + kind.title() + "》"
                        + number.map(words -> "（" + words + "）").orElse(""));
    }
}
