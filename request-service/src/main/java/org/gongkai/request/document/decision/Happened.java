package org.gongkai.request.document.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.FeeEvent.FeeCancellation;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.SupplementEvent.ReasonRequest;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;

/**
 * The steps of one application as papers ask for them.
 *
 * @param calendar that its body counts by
 */
public record Happened(List<Taken> taken, WorkingCalendar calendar) {

    /** Those of an application as it stands. */
    public static Happened of(HandlingState state) {
        return new Happened(state.course().taken(), state.calendar());
    }

    /** The last event of a kind. */
    public <E extends LifeEvent> Optional<E> last(Class<E> kind) {
        return all(kind).reduce((one, later) -> later);
    }

    /** All events of a kind, the first first. */
    public <E extends LifeEvent> Stream<E> all(Class<E> kind) {
        return taken.stream().map(Taken::event).filter(kind::isInstance).map(kind::cast);
    }

    /** When the request for a supplement was served. */
    public Optional<LocalDate> supplementServedOn() {
        return last(SupplementRequest.class)
                .flatMap(request -> Optional.ofNullable(request.servedOn()).or(() -> delivered("D04_SUPPLEMENT", 1)));
    }

    /** When the request for reasons was served. */
    public Optional<LocalDate> reasonsServedOn() {
        return last(ReasonRequest.class)
                .flatMap(request -> Optional.ofNullable(request.servedOn()).or(() -> delivered("D05_REASON", 1)));
    }

    /** Which notice of a fee is in force: the last one that was not taken back. */
    public Optional<Integer> feeNoticeInForce() {
        int notices = (int) all(FeeNotice.class).count();
        List<Integer> cancelled =
                all(FeeCancellation.class).map(FeeCancellation::notice).toList();
        return IntStream.rangeClosed(1, notices)
                .boxed()
                .filter(number -> !cancelled.contains(number))
                .reduce((one, later) -> later);
    }

    /** When a notice of a fee was served. */
    public Optional<LocalDate> feeServedOn(int number) {
        return all(FeeNotice.class)
                .skip(number - 1L)
                .findFirst()
                .flatMap(
                        notice -> Optional.ofNullable(notice.servedOn()).or(() -> delivered("D14_FEE_NOTICE", number)));
    }

    /** A consultation by its number. */
    public Optional<Consultation> consultation(int number) {
        return all(Consultation.class).skip(number - 1L).findFirst();
    }

    /** When the letter of a consultation was received. */
    public Optional<LocalDate> consultationDeliveredOn(int number) {
        return consultation(number)
                .flatMap(sent -> Optional.ofNullable(sent.deliveredOn())
                        .or(() -> delivered("D08_TP_CONSULT", number))
                        .or(() -> delivered("D12_CO_CONSULT", number)));
    }

    private Optional<LocalDate> delivered(String document, int number) {
        return all(Delivery.class)
                .filter(delivery -> document.equals(delivery.document()) && delivery.hasServed())
                .filter(delivery -> delivery.number() == null || delivery.number() == number)
                .map(Delivery::on)
                .findFirst();
    }
}
