package org.gongkai.request.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.decision.Happened;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Closing;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.event.ServiceEvent.Result;
import org.gongkai.request.life.outcome.OutcomeRule;

/** What papers of service say. */
final class ServiceElements {

    private final HandlingState state;
    private final Happened happened;

    ServiceElements(HandlingState state, Happened happened) {
        this.state = state;
        this.happened = happened;
    }

    void put(Elements elements, ServiceEvent event) {
        switch (event) {
            case Dispatch dispatch ->
                elements.put("servedPaper", reply(state))
                        .put("serviceWay", Spoken.of(dispatch.way()))
                        .put("trackingNumber", dispatch.trackingNumber());
            case Delivery delivery -> put(elements, delivery);
            case Closing closing -> {}
        }
    }

    private void put(Elements elements, Delivery delivery) {
        if (delivery.document() == null) {
            elements.put("servedPaper", reply(state));
            happened.last(Dispatch.class).ifPresent(dispatch -> put(elements, dispatch));
        } else {
            elements.put("servedPaper", DocumentKind.find(delivery.document()).map(kind -> "《" + kind.title() + "》"));
            if (delivery.document().equals("D08_TP_CONSULT")
                    || delivery.document().equals("D12_CO_CONSULT")) {
                elements.put(
                        "addressee",
                        Optional.ofNullable(delivery.number())
                                .flatMap(happened::consultation)
                                .map(Consultation::partyName));
            }
        }
        switch (delivery.result()) {
            case SERVED -> elements.put("servedOn", delivery.on()).put("serviceProof", delivery.proof());
            case RETURNED -> elements.put("returnedOn", delivery.on()).put("returnReason", delivery.proof());
            case AGAIN -> {}
            case PUBLIC_NOTICE -> elements.put("deemedServedOn", delivery.on());
        }
        elements.putGrid("attempts", attempts());
    }

    private List<List<String>> attempts() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("日期", "经过"));
        happened.last(Dispatch.class)
                .ifPresent(
                        dispatch -> rows.add(List.of(Elements.said(dispatch.on()), Spoken.of(dispatch.way()) + "，发出")));
        happened.all(Delivery.class)
                .filter(delivery -> delivery.document() == null && delivery.result() != Result.SERVED)
                .forEach(delivery -> rows.add(List.of(Elements.said(delivery.on()), Spoken.of(delivery.result()))));
        return rows;
    }

    /** The reply by its title and number. */
    static Optional<String> reply(HandlingState state) {
        return state.course()
                .draft()
                .flatMap(draft -> OutcomeRule.find(draft.outcome()).map(rule -> rule.documentOf(draft.detail())))
                .flatMap(DocumentKind::find)
                .map(kind -> "《" + kind.title() + "》"
                        + state.course()
                                .documentNumber()
                                .map(number -> "（" + number + "）")
                                .orElse(""));
    }
}
