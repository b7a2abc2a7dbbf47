package org.gongkai.kit.web.connection;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.gongkai.kit.origin.ClientNetwork;

/** The connections of one client, and what waits in the memory for it to take. */
final class ClientShare {

    private final ClientNetwork client;
    private final Set<GuardedConnection> connections = new HashSet<>();
    private final AtomicLong unsent = new AtomicLong();

    ClientShare(ClientNetwork client) {
        this.client = client;
    }

    ClientNetwork client() {
        return client;
    }

    synchronized int size() {
        return connections.size();
    }

    synchronized void add(GuardedConnection connection) {
        connections.add(connection);
    }

    synchronized boolean remove(GuardedConnection connection) {
        return connections.remove(connection);
    }

    long unsent() {
        return unsent.get();
    }

    /** So many more bytes wait, or fewer; answers how many do then. */
    long grow(long bytes) {
        return unsent.addAndGet(bytes);
    }

    /** The connection that has waited for its client longest; none when all wait for this side. */
    synchronized Optional<GuardedConnection> findLongestWaiting() {
        return connections.stream()
                .filter(one -> one.phase().isTheClients())
                .min(Comparator.comparingLong(GuardedConnection::since));
    }

    /**
     * The connection with most that waits to be taken, and has waited since a moment; none when no other has anything:
     * one answer may be as large as it is.
     */
    synchronized Optional<GuardedConnection> findFullest(long waitingSince) {
        return connections.stream().filter(one -> one.unsent() > 0).count() < 2
                ? Optional.empty()
                : findFullestOfAll(waitingSince);
    }

    /** The same, also when no other has anything. */
    synchronized Optional<GuardedConnection> findFullestOfAll(long waitingSince) {
        return connections.stream()
                .filter(one -> one.unsent() > 0 && one.since() <= waitingSince)
                .max(Comparator.comparingLong(GuardedConnection::unsent));
    }
}
