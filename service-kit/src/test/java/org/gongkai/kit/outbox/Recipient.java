package org.gongkai.kit.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Where messages of tests go: it says what comes of each, and remembers what has come and when. */
final class Recipient {

    private final Function<Letter, DeliveryOutcome> answer;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

    Recipient(Function<Letter, DeliveryOutcome> answer) {
        this.answer = answer;
    }

    /** A delivery, begun and ended; times are of one clock. */
    record Arrival(Letter letter, DeliveryOutcome outcome, long begun, long ended) {}

    static Recipient ofEverything() {
        return new Recipient(letter -> new DeliveryOutcome.Delivered());
    }

    Delivery of(Topic topic) {
        return new Delivery() {
            @Override
            public Topic topic() {
                return topic;
            }

            @Override
            public DeliveryOutcome deliver(Letter letter) {
                long begun = System.nanoTime();
                DeliveryOutcome outcome = answer.apply(letter);
                arrivals.add(new Arrival(letter, outcome, begun, System.nanoTime()));
                return outcome;
            }
        };
    }

    /** Every attempt. */
    List<Arrival> arrivals() {
        return arrivals;
    }

    /** What has arrived about a subject. */
    List<String> arrived(String subject) {
        return arrivals.stream()
                .filter(arrival -> arrival.outcome() instanceof DeliveryOutcome.Delivered)
                .map(Arrival::letter)
                .filter(letter -> letter.subject().equals(subject))
                .map(Letter::body)
                .toList();
    }
}
