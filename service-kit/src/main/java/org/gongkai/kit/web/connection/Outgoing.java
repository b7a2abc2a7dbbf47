package org.gongkai.kit.web.connection;

import java.util.concurrent.atomic.AtomicLong;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/** What is sent on one connection, and how much of it the client has taken. It is of the event loop, but for what says otherwise. */
final class Outgoing {

    private final Channel channel;
    private final ClientShare share;
    private final Connections connections;
    private final AtomicLong unsent = new AtomicLong();

    private int writes;
    private long out;

    Outgoing(Channel channel, ClientShare share, Connections connections) {
        this.channel = channel;
        this.share = share;
        this.connections = connections;
    }

    /** Bytes that wait in the memory until the client takes them; asked by any thread. */
    long unsent() {
        return unsent.get();
    }

    /** Whether something is being sent. */
    boolean isUnderWay() {
        return writes > 0;
    }

    /** Bytes that the client has taken, also of what it has not taken to its end. */
    long taken() {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return out + (waiting == null ? 0 : waiting.currentProgress());
    }

    /** So many bytes are to be sent. */
    void begins(long size) {
        writes++;
        unsent.addAndGet(size);
        connections.grew(share, size);
    }

    /** They were taken, or are not sent any more. */
    void ends(long size) {
        writes--;
        out += size;
        unsent.addAndGet(-size);
        connections.grew(share, -size);
    }
}
