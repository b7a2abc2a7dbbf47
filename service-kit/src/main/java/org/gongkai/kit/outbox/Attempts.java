package org.gongkai.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import org.gongkai.kit.problem.FailureText;

/** Delivers a message once, and settles what came of it. */
@ApplicationScoped
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final String REQUEST_ID = "requestId";

    private final Letters letters;
    private final OutboxSettings settings;
    private final OutboxMetrics metrics;
    private final Waiters waiters;

    Attempts(Letters letters, OutboxSettings settings, OutboxMetrics metrics, Waiters waiters) {
        this.letters = letters;
        this.settings = settings;
        this.metrics = metrics;
        this.waiters = waiters;
    }

    void make(Letters.Claimed claimed, Delivery delivery) {
        Letter letter = claimed.letter();
        MDC.put(REQUEST_ID, letter.requestId());
        try {
            DeliveryOutcome outcome = outcome(letter, delivery);
            metrics.count(letter.destination(), outcome);
            switch (outcome) {
                case DeliveryOutcome.Delivered arrived -> settle(letters.delivered(claimed), letter);
                case DeliveryOutcome.Refused refused -> bury(claimed, refused.why());
                case DeliveryOutcome.Failed failed
                when letter.attempt() >= settings.attempts() -> bury(claimed, failed.why());
                case DeliveryOutcome.Failed failed -> {
                    LOG.debugf("%s does not have message %d yet: %s", letter.destination(), letter.id(), failed.why());
                    settle(letters.failed(claimed, failed.why(), settings.waitAfter(letter.attempt())), letter);
                }
            }
        } catch (RuntimeException e) {
            // The lease runs out, and the message is delivered once more.
            LOG.errorf("what came of message %d to %s is not written: %s", letter.id(), letter.destination(), e);
        } finally {
            waiters.settled(letter.subject());
            MDC.remove(REQUEST_ID);
        }
    }

    private static DeliveryOutcome outcome(Letter letter, Delivery delivery) {
        try {
            return delivery.deliver(letter);
        } catch (RuntimeException e) {
            LOG.errorf(e, "the delivery of message %d to %s broke off", letter.id(), letter.destination());
            return new DeliveryOutcome.Failed("the delivery broke off: " + FailureText.of(e));
        }
    }

    private void bury(Letters.Claimed claimed, String why) {
        Letter letter = claimed.letter();
        switch (letters.bury(claimed, why)) {
            case DEAD ->
                LOG.errorf(
                        "message %d to %s about %s is a dead letter: %s",
                        letter.id(), letter.destination(), letter.subject(), why);
            case SUPERSEDED ->
                LOG.infof(
                        "message %d to %s about %s is given up for a later one: %s",
                        letter.id(), letter.destination(), letter.subject(), why);
            case LOST -> settle(false, letter);
        }
    }

    private static void settle(boolean stillOurs, Letter letter) {
        if (!stillOurs) {
            LOG.warnf(
                    "message %d took %s longer than its lease and is delivered twice",
                    letter.id(), letter.destination());
        }
    }
}
