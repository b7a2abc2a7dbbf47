package org.gongkai.kit.web.connection;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import org.jboss.logging.Logger;

/**
 * Puts a door before every listener of this process. The platform shows a connection when it has brought a whole head, and
 * a client may take for ever over its first: so the connections are met where they are accepted.
 */
@ApplicationScoped
public class GuardedListeners {

    private static final Logger LOG = Logger.getLogger(GuardedListeners.class);

    private final Vertx vertx;
    private final Connections connections;
    private final AtomicInteger doors = new AtomicInteger();

    GuardedListeners(Vertx vertx, Connections connections) {
        this.vertx = vertx;
        this.connections = connections;
    }

    void started(@ObservesAsync HttpServerStart started) {
        guard();
    }

    void startedWithTls(@ObservesAsync HttpsServerStart started) {
        guard();
    }

    /** Guards what listens by now and has no guard yet. */
    public void guard() {
        for (EventExecutor acceptor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            acceptor.execute(() -> guard((SingleThreadEventLoop) acceptor));
        }
    }

    private void guard(SingleThreadEventLoop acceptor) {
        acceptor.registeredChannelsIterator().forEachRemaining(this::guard);
        if (doors.get() == 0) {
            LOG.error("no listener was found: connections are not bounded");
        }
    }

    private void guard(Channel listener) {
        if (listener instanceof ServerChannel && listener.pipeline().get(ConnectionDoor.class) == null) {
            listener.pipeline().addFirst(new ConnectionDoor(connections));
            doors.incrementAndGet();
        }
    }
}
