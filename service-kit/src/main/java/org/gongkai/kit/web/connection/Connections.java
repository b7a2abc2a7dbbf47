package org.gongkai.kit.web.connection;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashMap;
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
            return Optional.empty();
        }
        if (open >= settings.most() && !makeRoom(largest(), Bound.ALL)) {
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
            fullest()
                    .flatMap(largest -> largest.findFullest(System.nanoTime()))
                    .ifPresent(one -> one.end(Bound.MEMORY));
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
            count(bound);
            return false;
        }
        leave(share, goes.get());
        goes.get().end(bound);
        return true;
    }

    private ClientShare largest() {
        return shares.values().stream()
                .max(Comparator.comparingInt(ClientShare::size))
                .orElseThrow();
    }

    private synchronized Optional<ClientShare> fullest() {
        return shares.values().stream().max(Comparator.comparingLong(ClientShare::unsent));
    }
}
