package org.gongkai.kit.web.connection;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.origin.ClientNetwork;

/**
 * All connections, by their clients. Who comes when a share is full is let in, and one of the same share goes that has
 * waited for its client longest: so those who hold connections for nothing take them from each other alone.
 */
@ApplicationScoped
class Connections {

    /** An answer that has waited so long for its client is not on its way. */
    private static final long STALLED = TimeUnit.SECONDS.toNanos(1);

    private final ConnectionSettings settings;
    private final MeterRegistry registry;
    private final boolean behindProxy;
    private final Map<ClientNetwork, ClientShare> shares = new HashMap<>();
    private final AtomicLong unsent = new AtomicLong();
    private volatile int open;

    Connections(
            ConnectionSettings settings,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean behindProxy) {
        this.settings = settings;
        this.registry = registry;
        this.behindProxy = behindProxy;
        registry.gauge("gongkai.connections.open", this, all -> all.open);
        registry.gauge("gongkai.connections.unsent", unsent);
    }

    /** Lets a connection in, where need be in the place of another; empty when none may go for it. */
    synchronized Optional<GuardedConnection> admit(Channel channel, InetAddress address) {
        ClientNetwork client = ClientNetwork.of(address);
        ClientShare share = shares.getOrDefault(client, new ClientShare(client));
        if (!behindProxy && share.size() >= settings.ofOneAddress() && !makeRoom(share, Bound.SHARE)) {
            count(Bound.SHARE);
            return Optional.empty();
        }
        if (open >= settings.most() && largestFirst().stream().noneMatch(each -> makeRoom(each, Bound.ALL))) {
            count(Bound.ALL);
            return Optional.empty();
        }
        shares.put(client, share);
        GuardedConnection guard = new GuardedConnection(channel, share, this, settings);
        share.add(guard);
        open++;
        channel.closeFuture().addListener(closed -> leave(share, guard));
        return Optional.of(guard);
    }

    /** So many more bytes wait for a client, or fewer. */
    void grew(ClientShare share, long bytes) {
        long all = unsent.addAndGet(bytes);
        long ofOne = share.grow(bytes);
        if (bytes > 0 && all > settings.unsent()) {
            findFullest(all).ifPresent(one -> one.end(Bound.MEMORY));
        } else if (bytes > 0 && !behindProxy && ofOne > settings.unsentOfOneAddress()) {
            share.findFullest(System.nanoTime() - STALLED).ifPresent(one -> one.end(Bound.MEMORY));
        }
    }

    /** Counts an end. */
    void count(Bound bound) {
        registry.counter("gongkai.connections.ended", "bound", bound.word()).increment();
    }

    private synchronized void leave(ClientShare share, GuardedConnection guard) {
        if (share.remove(guard)) {
            open--;
            if (share.size() == 0) {
                shares.remove(share.client(), share);
            }
        }
    }

    /** Ends the connection of a share that has waited for its client longest, and counts it no more. */
    private boolean makeRoom(ClientShare share, Bound bound) {
        Optional<GuardedConnection> goes = share.findLongestWaiting();
        if (goes.isEmpty()) {
            return false;
        }
        leave(share, goes.get());
        goes.get().end(bound);
        return true;
    }

    /** Where the largest waits for this side alone, the next one makes room. */
    private List<ClientShare> largestFirst() {
        return shares.values().stream()
                .sorted(Comparator.comparingInt(ClientShare::size).reversed())
                .toList();
    }

    /**
     * The connection that goes when answers fill the memory. Of clients with one answer each one goes that stands, so that many
     * who take nothing share the room that there is; at twice as much any does.
     */
    private synchronized Optional<GuardedConnection> findFullest(long all) {
        List<ClientShare> fullestFirst = shares.values().stream()
                .sorted(Comparator.comparingLong(ClientShare::unsent).reversed())
                .toList();
        long now = System.nanoTime();
        long waitingSince = all > 2 * settings.unsent() ? now : now - STALLED;
        return fullestFirst.stream()
                .findFirst()
                .flatMap(fullest -> fullest.findFullest(now))
                .or(() -> fullestFirst.stream()
                        .flatMap(each -> each.findFullestOfAll(waitingSince).stream())
                        .findFirst());
    }
}
