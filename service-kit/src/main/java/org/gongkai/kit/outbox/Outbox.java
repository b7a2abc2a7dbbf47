package org.gongkai.kit.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.audit.RequestOrigin;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.database.SqlResource;

/**
 * Where a use case leaves what others must hear of, in its own transaction: the message is there exactly when what it
 * tells of is. It is delivered at least once, and in order for each subject.
 */
@ApplicationScoped
public class Outbox {

    private static final String MAY_ARRIVE = SqlResource.read(Outbox.class, "may-arrive.sql");

    /** When another process has delivered it, nobody here says so. */
    private static final Duration ASKED_AGAIN = Duration.ofMillis(500);

    private final Jdbi jdbi;
    private final ActingAs acting;
    private final Courier courier;
    private final Waiters waiters;
    private final RequestOrigin origin;
    private final TransactionSynchronizationRegistry transactions;
    private final Caller service;

    Outbox(
            Jdbi jdbi,
            ActingAs acting,
            Courier courier,
            Waiters waiters,
            RequestOrigin origin,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.acting = acting;
        this.courier = courier;
        this.waiters = waiters;
        this.origin = origin;
        this.transactions = transactions;
        this.service = Caller.service(service);
    }

    /**
     * Writes messages in the transaction at hand, which waits for every other that has written about one of their
     * subjects. A use case gives all its messages at once, so that two of them cannot wait for each other.
     */
    public void post(List<Message> messages) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("a message is written in the transaction of what it tells of");
        }
        messages.forEach(message -> courier.requireDelivery(message.topic()));
        String requestId = origin.requestId();
        asService(() -> {
            jdbi.useHandle(handle -> new OutboxEntry(handle, requestId).write(messages));
            return null;
        });
        transactions.registerInterposedSynchronization(new AfterCommit(() -> courier.wake(messages)));
    }

    /** Those of the subjects about which a message waits or is a dead letter. */
    public Set<String> undelivered(Topic topic, Collection<String> subjects) {
        return asService(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct subject from outbox_message
                        where topic = :topic and subject = any(:subjects) and state in ('WAITING', 'DEAD')""")
                .bind("topic", topic.name())
                .bindArray("subjects", String.class, subjects.toArray())
                .mapTo(String.class)
                .set()));
    }

    /**
     * Has what waits about a subject delivered now, and waits so long for it at most, as long as anything of it may arrive by then;
     * true when all has arrived. Asked behind the commit, where no transaction is held while others answer.
     */
    public boolean await(Topic topic, String subject, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Semaphore settled = waiters.enter(subject);
        try {
            hasten(topic, subject);
            while (System.nanoTime() < end && mayArrive(topic, subject, Duration.ofNanos(end - System.nanoTime()))) {
                long left = Math.min(end - System.nanoTime(), ASKED_AGAIN.toNanos());
                if (settled.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                    settled.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a message was delivered", e);
        } finally {
            waiters.leave(subject, settled);
        }
        return undelivered(topic, List.of(subject)).isEmpty();
    }

    /** What is being claimed or settled at this moment is passed over: nobody has to wait for it. */
    private void hasten(Topic topic, String subject) {
        asService(() -> jdbi.withHandle(handle -> handle.createUpdate("""
                        update outbox_message set due_at = clock_timestamp() where id in (
                            select id from outbox_message
                            where topic = :topic and subject = :subject and state = 'WAITING'
                              and due_at > now()
                            for update skip locked)""")
                .bind("topic", topic.name())
                .bind("subject", subject)
                .execute()));
        courier.wake();
    }

    /** Whether anything about the subject is under way, or is tried within the time. */
    private boolean mayArrive(Topic topic, String subject, Duration within) {
        return asService(() -> jdbi.withHandle(handle -> handle.createQuery(MAY_ARRIVE)
                .bind("topic", topic.name())
                .bind("subject", subject)
                .bind("millis", within.toMillis())
                .mapTo(Boolean.class)
                .one()));
    }

    private <T> T asService(Callable<T> work) {
        return acting.call(service, work);
    }
}
