package org.gongkai.request.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.gongkai.kit.problem.Problem;

/** Whether the days of an assumption can have followed each other: what the course of an application does not look at itself. */
final class AssumedDays {

    /** What happens until something is received. */
    private static final Set<String> BEFORE_RECEIPT =
            Set.of("draft", "submit", "registerArrival", "confirmationFailed");

    /** What happens to what has come in. */
    private static final Set<String> AFTER_ARRIVAL = Set.of("confirmationFailed", "confirmReceipt", "discard");

    private static final String CONFIRMED = "confirmReceipt";

    private AssumedDays() {}

    /**
     * That they can.
     *
     * @throws Problem naming the first that cannot
     */
    static void require(Assumption assumed) {
        LocalDate arrivedOn = assumed.arrivedOn();
        LocalDate receivedOn = assumed.receivedOn();
        if (arrivedOn != null && receivedOn != null) {
            notBefore("/receivedOn", receivedOn, arrivedOn);
            assumed.receiptByArrival().filter(day -> !day.equals(receivedOn)).ifPresent(day -> {
                throw Problem.invalid("/receivedOn", CalculationWords.RECEIVED_WHEN_ARRIVED.with(day));
            });
        }
        List<AssumedEvent> events = assumed.events();
        LocalDate receipt = assumed.receipt().orElse(null);
        for (int i = 0; i < events.size(); i++) {
            require(events.get(i), "/events/" + i, arrivedOn, receipt);
        }
    }

    private static void require(AssumedEvent event, String pointer, LocalDate arrivedOn, LocalDate receipt) {
        if (event.servedOn() != null) {
            notBefore(pointer + "/servedOn", event.servedOn(), event.on());
        }
        if (event.receivedOn() != null && event.receivedOn().isAfter(event.on())) {
            throw Problem.invalid(pointer + "/receivedOn", CalculationWords.NOT_AFTER.with(event.on()));
        }
        if (arrivedOn != null && AFTER_ARRIVAL.contains(event.event())) {
            notBefore(pointer + "/on", event.on(), arrivedOn);
        }
        if (receipt != null && AssumedCourse.isBeside(event)) {
            beside(event, pointer + "/on", receipt);
        }
    }

    /** What moves no term has its place before or behind the receipt all the same. */
    private static void beside(AssumedEvent event, String pointer, LocalDate receipt) {
        if (event.event().equals(CONFIRMED)) {
            if (!event.on().equals(receipt)) {
                throw Problem.invalid(pointer, CalculationWords.CONFIRMED_WHEN_RECEIVED.with(receipt));
            }
        } else if (!BEFORE_RECEIPT.contains(event.event())) {
            notBefore(pointer, event.on(), receipt);
        } else if (event.on().isAfter(receipt)) {
            throw Problem.invalid(pointer, CalculationWords.NOT_AFTER.with(receipt));
        }
    }

    private static void notBefore(String pointer, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw Problem.invalid(pointer, CalculationWords.NOT_BEFORE.with(earliest));
        }
    }
}
