package org.gongkai.kit.foreign;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** How many turns a client has at a time: who sends many files waits for them, and nobody else does. */
final class ClientShares {

    private final int each;
    private final ConcurrentMap<String, Share> shares = new ConcurrentHashMap<>();

    /** With so many turns in all, of which one is for somebody else as long as there are several. */
    ClientShares(int turns) {
        this.each = Math.max(1, turns - 1);
    }

    /**
     * The turns of a client while it has something to be read.
     *
     * @param users how many of its requests are here
     */
    record Share(Semaphore turns, int users) {

        Share and(int more) {
            return new Share(turns, users + more);
        }
    }

    /** The client comes with one request more; what is done at nobody's request has a share for itself. */
    Semaphore enter(Optional<String> client) {
        return client.map(name -> shares.compute(
                                name,
                                (same, share) -> share == null ? new Share(new Semaphore(each, true), 1) : share.and(1))
                        .turns())
                .orElseGet(() -> new Semaphore(1));
    }

    /** The request is over. */
    void leave(Optional<String> client) {
        client.ifPresent(
                name -> shares.computeIfPresent(name, (same, share) -> share.users() == 1 ? null : share.and(-1)));
    }
}
