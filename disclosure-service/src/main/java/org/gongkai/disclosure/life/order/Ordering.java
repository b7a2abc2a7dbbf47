package org.gongkai.disclosure.life.order;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.form.words.Language;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;

/** Orders that items are made public, and takes such orders back. */
@Singleton
public class Ordering {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    /** How far ahead a publication may be set. */
    private static final Period MOST_AHEAD = Period.ofYears(1);

    private final PublicationOrders orders;
    private final CurrentCaller caller;
    private final Clock clock;

    Ordering(PublicationOrders orders, CurrentCaller caller, Clock clock) {
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    /** Has one item made public at a moment that lies ahead. */
    public void schedule(UUID item, String agencyCode, Instant at) {
        requireAhead(at);
        if (!order(item, agencyCode, Optional.empty(), at)) {
            throw scheduledAlready(item);
        }
    }

    /** What is told of an item that somebody has just ordered too. */
    public Problem scheduledAlready(UUID item) {
        return ItemRefusal.of(
                ItemWords.SCHEDULED_ALREADY,
                orders.findWaiting(item)
                        .map(waiting -> ChinaTime.write(waiting.dueAt()))
                        .orElse(""));
    }

    /** Refuses a moment that is past, and one so far ahead that nobody would know of it any more when it comes. */
    public void requireAhead(Instant at) {
        if (!at.isAfter(clock.instant())) {
            throw ItemRefusal.at("/at", ItemWords.NOT_AHEAD);
        }
        OffsetDateTime last =
                clock.instant().atZone(ChinaTime.ZONE).plus(MOST_AHEAD).toOffsetDateTime();
        if (at.isAfter(last.toInstant())) {
            throw ItemRefusal.at("/at", ItemWords.TOO_FAR_AHEAD, last.toLocalDate());
        }
    }

    /**
     * Orders that an item is made public, by itself or with others.
     *
     * @return whether it is ordered by this; not where somebody has just ordered it too
     */
    public boolean order(UUID item, String agencyCode, Optional<UUID> batch, Instant at) {
        return orders.add(new PublicationOrder(
                IDS.generate(),
                item,
                agencyCode,
                batch,
                at.truncatedTo(ChronoUnit.MICROS),
                caller.get().name(),
                PublicationOrder.State.WAITING,
                Optional.empty(),
                Optional.empty()));
    }

    /** Takes the order of an item back, where one waits, because of something that has happened with the item. */
    public void cancel(UUID item, ItemWords why) {
        cancel(item, why.in(Language.CHINESE));
    }

    /** The same for what somebody says. */
    public void cancel(UUID item, String why) {
        orders.cancel(item, why, clock.instant());
    }
}
