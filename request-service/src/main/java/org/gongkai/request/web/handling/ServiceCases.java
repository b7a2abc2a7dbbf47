package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.SupplementEvent;

/** How the reply to one application was sent, and what became of it each time. */
final class ServiceCases {

    private ServiceCases() {}

    /** Where a reply is. */
    @Schema(name = "ServiceState")
    enum State {
        SENT,
        SERVED,
        RETURNED,
        PUBLIC_NOTICE
    }

    /** What became of it on its way. */
    @Schema(name = "DeliveryOfService")
    record DeliveryBody(
            LocalDate on,
            ServiceEvent.Result result,

            @Schema(nullable = true, description = "Who signed, number of the consignment, why it came back")
            String proof,

            @Schema(nullable = true) ServiceEvent.Way way,
            @Schema(nullable = true) String trackingNumber) {

        static DeliveryBody of(Delivery delivery) {
            return new DeliveryBody(
                    delivery.on(), delivery.result(), delivery.proof(), delivery.way(), delivery.trackingNumber());
        }
    }

    /** A reply that was sent. */
    @Schema(name = "ServiceCase")
    record ServiceBody(
            @Schema(description = "1 of the reply, from 2 of further decisions")
            int round,

            @Schema(nullable = true, description = "Number of the reply")
            String documentNumber,

            @Schema(nullable = true, description = "How it went the last time; null where that was not said")
            ServiceEvent.Way way,

            @Schema(nullable = true) String trackingNumber,
            LocalDate dispatchedOn,

            @Schema(nullable = true, description = "When a private courier took it; it is sent when it is delivered")
            LocalDate handedOverOn,

            State state,
            @Schema(nullable = true) LocalDate servedOn,

            @Schema(description = "How often it came back") int returns,

            List<DeliveryBody> deliveries) {

        private static ServiceBody sent(
                Course course, int round, ServiceEvent.Way way, String trackingNumber, LocalDate on) {
            return sent(course, round, way, trackingNumber, on, null);
        }

        private static ServiceBody sent(
                Course course,
                int round,
                ServiceEvent.Way way,
                String trackingNumber,
                LocalDate on,
                LocalDate handedOverOn) {
            return new ServiceBody(
                    round,
                    documentNumber(course, round).orElse(null),
                    way,
                    trackingNumber,
                    on,
                    handedOverOn,
                    State.SENT,
                    null,
                    0,
                    List.of());
        }

        private static Optional<String> documentNumber(Course course, int round) {
            return round == 1
                    ? course.documentNumber()
                    : course.aftermath().rounds().stream()
                            .filter(one -> one.number() == round)
                            .findFirst()
                            .flatMap(FurtherRound::documentNumber);
        }

        private ServiceBody with(Delivery delivery) {
            List<DeliveryBody> all = new ArrayList<>(deliveries);
            all.add(DeliveryBody.of(delivery));
            State now = switch (delivery.result()) {
                case SERVED -> State.SERVED;
                case RETURNED -> State.RETURNED;
                case AGAIN -> State.SENT;
                case PUBLIC_NOTICE -> State.PUBLIC_NOTICE;
            };
            boolean served = now == State.SERVED || now == State.PUBLIC_NOTICE;
            boolean isAnother = state == State.RETURNED || delivery.way() != null;
            return new ServiceBody(
                    round,
                    documentNumber,
                    isAnother ? delivery.way() : way,
                    isAnother ? delivery.trackingNumber() : trackingNumber,
                    dispatchedOn,
                    handedOverOn,
                    now,
                    served ? delivery.on() : null,
                    returns + (now == State.RETURNED ? 1 : 0),
                    List.copyOf(all));
        }
    }

    static List<ServiceBody> of(Course course) {
        List<ServiceBody> services = new ArrayList<>();
        for (Taken taken :
                course.taken().subList(course.superseded(), course.taken().size())) {
            sent(course, taken).ifPresent(services::add);
            if (taken.event() instanceof Delivery delivery && isOfReply(delivery)) {
                int round = round(delivery);
                services.replaceAll(service -> service.round() == round ? service.with(delivery) : service);
            }
        }
        return services;
    }

    /** That the application has ended otherwise is told by a reply too. */
    private static boolean isOfReply(Delivery delivery) {
        return delivery.document() == null
                || DocumentKind.find(delivery.document())
                        .filter(DocumentKind::isReply)
                        .isPresent();
    }

    private static Optional<ServiceBody> sent(Course course, Taken taken) {
        return switch (taken.event()) {
            case ServiceEvent.Dispatch dispatch ->
                Optional.of(ServiceBody.sent(
                        course,
                        round(dispatch),
                        dispatch.way(),
                        dispatch.trackingNumber(),
                        dispatch.on(),
                        dispatch.handedOverOn()));
            case ClosingEvent.LedgerReply reply ->
                Optional.of(ServiceBody.sent(course, 1, reply.way(), reply.trackingNumber(), reply.on()));
            case SupplementEvent.SupplementLapse lapse ->
                Optional.of(ServiceBody.sent(course, 1, null, null, lapse.on()));
            case FeeEvent.FeeLapse lapse -> Optional.of(ServiceBody.sent(course, 1, null, null, lapse.on()));
            case IntakeEvent.Merge merge -> told(course, merge.documentNumber(), merge.on());
            case ClosingEvent.ApplicantLoss loss -> told(course, loss.documentNumber(), loss.on());
            default -> Optional.empty();
        };
    }

    /** What ended before there was a letter of it was told by none. */
    private static Optional<ServiceBody> told(Course course, String number, LocalDate on) {
        return number == null ? Optional.empty() : Optional.of(ServiceBody.sent(course, 1, null, null, on));
    }

    private static int round(ServiceEvent event) {
        return event.furtherRound().orElse(1);
    }
}
