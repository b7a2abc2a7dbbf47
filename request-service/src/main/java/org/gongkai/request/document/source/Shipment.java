package org.gongkai.request.document.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.decision.Happened;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent.ApplicantLoss;
import org.gongkai.request.life.event.ClosingEvent.LedgerReply;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.Override;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.IntakeEvent.Merge;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.event.ServiceEvent.Result;
import org.gongkai.request.life.event.ServiceEvent.Way;
import org.gongkai.request.life.event.SupplementEvent.ReasonRequest;
import org.gongkai.request.life.event.SupplementEvent.SupplementLapse;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.notice.Letters;

/**
 * A paper on its way to whom it is for (送达): the reply, that of a further decision, or a notice.
 *
 * @param sentOn when it went out first; empty where nobody has said
 * @param first how it went the first time, likewise
 * @param addressee whom else than the applicant it is for
 * @param deliveries what became of it, the first first
 */
record Shipment(Optional<LocalDate> sentOn, Attempt first, Optional<String> addressee, List<Delivery> deliveries) {

    private static final String CONSULTED = "D08_TP_CONSULT";
    private static final String CO_CONSULTED = "D12_CO_CONSULT";
    private static final String OVERRIDDEN = "D11_TP_DECISION";

    /**
     * How a paper goes.
     *
     * @param way empty where nobody has said
     */
    record Attempt(Optional<Way> way, Optional<String> trackingNumber) {

        static final Attempt UNSAID = new Attempt(Optional.empty(), Optional.empty());

        static Attempt of(Way way, String trackingNumber) {
            return new Attempt(Optional.ofNullable(way), Optional.ofNullable(trackingNumber));
        }
    }

    /** That of the reply to the application, or of a further one. */
    static Shipment ofReply(Happened happened, Optional<Integer> round) {
        List<Delivery> deliveries = happened.all(Delivery.class)
                .filter(one -> one.document() == null && one.furtherRound().equals(round))
                .toList();
        Optional<Dispatch> sent = happened.all(Dispatch.class)
                .filter(one -> one.furtherRound().equals(round))
                .reduce((one, later) -> later);
        if (sent.isEmpty() && round.isEmpty()) {
            Optional<LedgerReply> told = happened.last(LedgerReply.class);
            return new Shipment(
                    told.map(LedgerReply::on),
                    told.map(reply -> Attempt.of(reply.way(), reply.trackingNumber()))
                            .orElse(Attempt.UNSAID),
                    Optional.empty(),
                    deliveries);
        }
        return new Shipment(
                sent.map(Dispatch::on),
                sent.map(dispatch -> Attempt.of(dispatch.way(), dispatch.trackingNumber()))
                        .orElse(Attempt.UNSAID),
                Optional.empty(),
                deliveries);
    }

    /** That of the paper of which this became. */
    static Shipment of(Delivery delivery, Happened happened) {
        if (delivery.document() == null) {
            return ofReply(happened, delivery.furtherRound());
        }
        return new Shipment(
                noticed(delivery, happened).map(LifeEvent::on),
                Attempt.UNSAID,
                addressee(delivery, happened),
                happened.all(Delivery.class)
                        .filter(one -> delivery.document().equals(one.document())
                                && Letters.number(delivery) == Letters.number(one))
                        .toList());
    }

    /** The step with which a notice went out. */
    private static Optional<? extends LifeEvent> noticed(Delivery delivery, Happened happened) {
        return switch (delivery.document()) {
            case "D04_SUPPLEMENT" -> happened.last(SupplementRequest.class);
            case "D05_REASON" -> happened.last(ReasonRequest.class);
            case CONSULTED, CO_CONSULTED ->
                Optional.ofNullable(delivery.number()).flatMap(happened::consultation);
            case OVERRIDDEN ->
                happened.all(Override.class)
                        .filter(one -> one.consultation().equals(delivery.number()))
                        .findFirst();
            case "D14_FEE_NOTICE" ->
                happened.all(FeeNotice.class)
                        .skip(delivery.number() == null ? 0 : delivery.number() - 1L)
                        .findFirst();
            case "D33_NO_LONGER" ->
                happened.last(FeeLapse.class)
                        .<LifeEvent>map(lapse -> lapse)
                        .or(() -> happened.last(SupplementLapse.class));
            case "D35_OTHER" ->
                happened.last(ApplicantLoss.class).<LifeEvent>map(loss -> loss).or(() -> happened.last(Merge.class));
            default -> letter(delivery, happened);
        };
    }

    /** The step that a letter went out with. */
    static Optional<LifeEvent> letter(Delivery delivery, Happened happened) {
        return happened.taken().stream()
                .filter(taken -> Letters.of(taken.step(), taken.event()).contains(delivery.document()))
                .map(Taken::event)
                .skip(Letters.number(delivery) - 1L)
                .findFirst();
    }

    private static Optional<String> addressee(Delivery delivery, Happened happened) {
        return switch (delivery.document()) {
            case CONSULTED, CO_CONSULTED, OVERRIDDEN ->
                Optional.ofNullable(delivery.number())
                        .flatMap(happened::consultation)
                        .map(Consultation::partyName);
            default -> Optional.empty();
        };
    }

    /** Whether what became of a paper is what a kind of paper tells: its service, its return, or a public notice (公告). */
    static boolean isTold(DocumentKind kind, Delivery delivery) {
        return switch (delivery.result()) {
            case SERVED -> kind.code().equals("D40_SERVICE");
            case RETURNED -> kind.code().equals("D50_RETURNED");
            case PUBLIC_NOTICE -> kind.code().equals("D47_PUBLIC_NOTICE");
            case AGAIN -> false;
        };
    }

    /** How it went when this became of it: what was said of the attempt, and not of one that has come back. */
    Attempt attempt(Delivery until) {
        Attempt now = first;
        boolean isBack = false;
        for (Delivery delivery : deliveries) {
            boolean isAnother = isBack && delivery.result() != Result.RETURNED;
            if (isAnother || delivery.way() != null) {
                now = Attempt.of(delivery.way(), delivery.trackingNumber());
            }
            isBack = delivery.result() == Result.RETURNED;
            if (delivery.equals(until)) {
                break;
            }
        }
        return now;
    }

    /** What was tried up to an event, as a table with its head. */
    List<List<String>> attempts(Delivery until) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("日期", "经过"));
        sentOn.ifPresent(on -> rows.add(List.of(
                Elements.said(on),
                first.way().map(Spoken::of).map(said -> said + "，发出").orElse("发出"))));
        for (Delivery delivery : deliveries) {
            if (delivery.result() != Result.SERVED) {
                String how = Optional.ofNullable(delivery.way())
                        .map(way -> "，" + Spoken.of(way))
                        .orElse("");
                rows.add(List.of(Elements.said(delivery.on()), Spoken.of(delivery.result()) + how));
            }
            if (delivery.equals(until)) {
                break;
            }
        }
        return rows;
    }
}
