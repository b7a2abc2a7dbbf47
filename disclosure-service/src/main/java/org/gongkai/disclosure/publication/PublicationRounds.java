package org.gongkai.disclosure.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.disclosure.life.ItemPublishing;
import org.gongkai.disclosure.life.order.PublicationOrder;
import org.gongkai.disclosure.life.order.PublicationOrders;
import org.gongkai.form.words.Language;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * Makes public what was ordered to be and is due, one item after the other: each in a transaction of its own together with what
 * becomes of its order, so that it is published once, and who is killed in between goes on with the next.
 */
@ApplicationScoped
class PublicationRounds {

    private static final Logger LOG = Logger.getLogger(PublicationRounds.class);
    private static final String SERVICE = "disclosure-service";
    private static final int TOGETHER = 100;

    private final PublicationOrders orders;
    private final ItemPublishing items;
    private final PublicationSettings settings;
    private final CurrentCaller caller;
    private final Clock clock;
    private volatile boolean ending;

    PublicationRounds(
            PublicationOrders orders,
            ItemPublishing items,
            PublicationSettings settings,
            CurrentCaller caller,
            Clock clock) {
        this.orders = orders;
        this.items = items;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        caller.asService(SERVICE, () -> {
            List<PublicationOrder> due = due();
            while (!due.isEmpty() && !ending) {
                due.stream().takeWhile(order -> !ending).forEach(this::publish);
                due = due();
            }
            return null;
        });
    }

    /** Who ends the service does not wait for all that is due: what is left is published after the next start. */
    void end(@Observes ShutdownEvent event) {
        ending = true;
    }

    private List<PublicationOrder> due() {
        return QuarkusTransaction.requiringNew().call(() -> orders.due(clock.instant(), TOGETHER));
    }

    private void publish(PublicationOrder order) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                items.releaseOrdered(order.itemId(), order.orderedBy());
                if (!settle(order, PublicationOrder.State.PUBLISHED, Optional.empty())) {
                    throw new TakenBack();
                }
            });
        } catch (TakenBack takenBack) {
            LOG.infof("publication.cancelled item=%s", order.itemId());
        } catch (Problem problem) {
            if (problem.kind() == ProblemKind.UNAVAILABLE) {
                postpone(order);
                return;
            }
            String why = problem.detail().in(Language.CHINESE);
            QuarkusTransaction.requiringNew()
                    .run(() -> settle(order, PublicationOrder.State.REFUSED, Optional.of(why)));
            LOG.infof(
                    "publication.refused item=%s type=%s",
                    order.itemId(), problem.kind().uri());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "publication.failed item=%s", order.itemId());
            postpone(order);
        }
    }

    private boolean settle(PublicationOrder order, PublicationOrder.State state, Optional<String> why) {
        return orders.settle(order.id(), state, why, clock.instant());
    }

    /** Somebody has taken the order back while it was carried out, which then was not. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1;

        TakenBack() {
            super("taken back", null, false, false);
        }
    }

    /** What fails for no reason of the item's is tried again later, and not for ever. */
    private void postpone(PublicationOrder order) {
        Instant later = clock.instant().plus(settings.later());
        QuarkusTransaction.requiringNew().run(() -> {
            if (orders.postpone(order.id(), later) >= settings.attempts()) {
                settle(
                        order,
                        PublicationOrder.State.REFUSED,
                        Optional.of(PublicationWords.FAILED.in(Language.CHINESE)));
            }
        });
    }
}
