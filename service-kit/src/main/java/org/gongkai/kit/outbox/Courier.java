package org.gongkai.kit.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;

/**
 * Takes messages out of the outbox and has them delivered: woken behind every commit, and in rounds for what nobody has
 * told of. A process that dies leaves its messages to whoever finds their leases over; that may be itself, started again.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Letters letters;
    private final Round rounds;
    private final Attempts attempts;
    private final OutboxSettings settings;
    private final CurrentCaller caller;
    private final String service;
    private final Map<String, Delivery> deliveries;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final Queue<Letters.Lane> lanes = new ConcurrentLinkedQueue<>();
    private final Semaphore work = new Semaphore(0);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outbox-", 0).factory());
    private volatile boolean ended;
    private Thread thread;

    Courier(
            Letters letters,
            Round rounds,
            Attempts attempts,
            OutboxSettings settings,
            CurrentCaller caller,
            @All List<Delivery> deliveries,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.letters = letters;
        this.rounds = rounds;
        this.attempts = attempts;
        this.settings = settings;
        this.caller = caller;
        this.service = service;
        this.deliveries = deliveries.stream()
                .collect(Collectors.toMap(each -> each.topic().name(), Function.identity()));
    }

    /** A service that delivers nothing has no courier. */
    void start(@Observes StartupEvent started) {
        if (!deliveries.isEmpty()) {
            start();
        }
    }

    void start() {
        thread = Thread.ofVirtual().name("outbox").start(this::run);
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        if (thread != null) {
            stop();
        }
    }

    /** Takes nothing more, and lets what is under way come to its end. */
    void stop() throws InterruptedException {
        ended = true;
        wake();
        thread.join();
        threads.shutdown();
        if (!threads.awaitTermination(settings.lease().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("deliveries do not end, and are begun again when their leases are over");
        }
    }

    /** Says that these messages have been written. */
    void wake(List<Message> messages) {
        messages.forEach(message -> lanes.add(new Letters.Lane(message.subject(), message.destination())));
        wake();
    }

    /** Says that there is something to deliver. */
    void wake() {
        work.release();
    }

    /** Refuses a topic that nobody delivers. */
    void requireDelivery(Topic topic) {
        if (!deliveries.containsKey(topic.name())) {
            throw new IllegalStateException("nobody delivers messages of the topic " + topic.name());
        }
    }

    private void run() {
        while (!ended) {
            try {
                if (work.tryAcquire(settings.round().toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                caller.asService(service, () -> {
                    rounds.make();
                    advance();
                    deliverWhatIsDue();
                    return null;
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // The database, or memory, may be away for a while; the messages wait, and the next round comes. Nobody
                // else delivers: this thread must not end before the service does.
                LOG.errorf("nothing can be taken out of the outbox now: %s", e);
            }
        }
    }

    private void advance() {
        for (Letters.Lane lane = lanes.poll(); lane != null; lane = lanes.poll()) {
            letters.advance(lane);
        }
    }

    private void deliverWhatIsDue() {
        Optional<Letters.Claimed> next = claim();
        while (next.isPresent()) {
            send(next.get());
            next = ended ? Optional.empty() : claim();
        }
    }

    private Optional<Letters.Claimed> claim() {
        List<String> full = underWay.entrySet().stream()
                .filter(each -> each.getValue() >= settings.atATime())
                .map(Map.Entry::getKey)
                .toList();
        return letters.claim(deliveries.keySet(), full, settings.lease());
    }

    private void send(Letters.Claimed claimed) {
        String destination = claimed.letter().destination();
        underWay.merge(destination, 1, Integer::sum);
        threads.execute(() -> {
            try {
                caller.asService(service, () -> {
                    attempts.make(claimed, deliveries.get(claimed.letter().topic()));
                    return null;
                });
            } finally {
                underWay.computeIfPresent(destination, (name, messages) -> messages == 1 ? null : messages - 1);
                // What stood behind it may be the first now, and the destination has room.
                lanes.add(new Letters.Lane(claimed.letter().subject(), destination));
                wake();
            }
        });
    }
}
