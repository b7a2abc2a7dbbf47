package org.gongkai.kit.web.health;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerStart;

/** Where the service listens. */
@Singleton
class Listeners {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String LOOPBACK_OF_IPV6 = "::1";

    private final List<Listener> all = new CopyOnWriteArrayList<>();

    /**
     * Notes that of the platform, and the one beside it on the other loopback address, which a machine may not have. The port
     * of a test is drawn by lot, and unknown here.
     */
    void opened(@ObservesAsync HttpServerStart started) {
        String host = started.options().getHost();
        int port = started.options().getPort();
        if (port <= 0) {
            return;
        }
        note(host, port);
        if (host.equals(LOOPBACK)) {
            note(LOOPBACK_OF_IPV6, port);
        }
    }

    /** Notes one; one on every address of the machine is asked at the loopback address. */
    void note(String host, int port) {
        try {
            InetAddress address = InetAddress.getByName(host);
            all.add(new Listener(address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address, port));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(host + " is listened on and has no address", e);
        }
    }

    List<Listener> all() {
        return List.copyOf(all);
    }
}
