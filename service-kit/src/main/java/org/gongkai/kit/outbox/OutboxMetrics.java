package org.gongkai.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

/** How much waits for each destination, and how long. A destination that was ever behind goes on to be shown, at 0. */
@ApplicationScoped
class OutboxMetrics {

    private static final String DESTINATION = "destination";

    private final MeterRegistry registry;
    private final Clock clock;
    private final MultiGauge waiting;
    private final MultiGauge lag;
    private final MultiGauge dead;
    private final Map<String, Backlog> shown = new TreeMap<>();

    OutboxMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.waiting = MultiGauge.builder("gongkai.outbox.waiting")
                .description("Messages that have not arrived")
                .register(registry);
        this.lag = MultiGauge.builder("gongkai.outbox.lag")
                .description("Age of the oldest message that has not arrived")
                .baseUnit("seconds")
                .register(registry);
        this.dead = MultiGauge.builder("gongkai.outbox.dead.letters")
                .description("Messages that are not delivered unless somebody sends them again")
                .register(registry);
    }

    /** Counts what came of an attempt. */
    void count(String destination, DeliveryOutcome outcome) {
        String word = switch (outcome) {
            case DeliveryOutcome.Delivered arrived -> "delivered";
            case DeliveryOutcome.Refused refused -> "refused";
            case DeliveryOutcome.Failed failed -> "failed";
        };
        // Receivers of one kind are too many for the names of a metric.
        String kind = destination.replaceFirst("/.*", "");
        registry.counter("gongkai.outbox.deliveries", DESTINATION, kind, "outcome", word)
                .increment();
    }

    /** Shows these backlogs from now on. The lag grows until the next time, also when there is none. */
    synchronized void show(List<Backlog> backlogs) {
        shown.replaceAll((destination, before) -> new Backlog(destination, 0, Optional.empty(), 0));
        backlogs.forEach(backlog -> shown.put(backlog.destination(), backlog));
        List<MultiGauge.Row<?>> waitingRows = new ArrayList<>();
        List<MultiGauge.Row<?>> lagRows = new ArrayList<>();
        List<MultiGauge.Row<?>> deadRows = new ArrayList<>();
        for (Backlog backlog : shown.values()) {
            Tags tags = Tags.of(DESTINATION, backlog.destination());
            waitingRows.add(MultiGauge.Row.of(tags, backlog.waiting()));
            lagRows.add(MultiGauge.Row.of(tags, () -> lag(backlog.oldest())));
            deadRows.add(MultiGauge.Row.of(tags, backlog.dead()));
        }
        waiting.register(waitingRows, true);
        lag.register(lagRows, true);
        dead.register(deadRows, true);
    }

    private double lag(Optional<Instant> oldest) {
        return oldest.map(since -> Duration.between(since, clock.instant()).toMillis() / 1e3)
                .orElse(0.0);
    }
}
