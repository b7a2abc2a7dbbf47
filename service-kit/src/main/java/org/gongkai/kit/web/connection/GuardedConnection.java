package org.gongkai.kit.web.connection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Watches one connection where its bytes come and go: what it waits for, how long, and how fast the client sends or takes.
 * It works on the connection's event loop; what other threads may ask says so.
 */
final class GuardedConnection extends ChannelDuplexHandler {

    private static final AttributeKey<GuardedConnection> KEY = AttributeKey.valueOf(GuardedConnection.class.getName());

    /** So often in the shortest bound it is looked: each is kept to about an eighth of it. */
    private static final int LOOKS = 8;

    private static final long OFTENEST_MILLIS = 50;
    private static final long SELDOMEST_MILLIS = 2_000;
    private static final long TO_SAY_SO_SECONDS = 5;

    /** Requests that a client may send before it has the answers to those before. */
    private static final int MOST_AHEAD = 8;

    private final Channel channel;
    private final ClientShare share;
    private final Connections connections;
    private final ConnectionSettings settings;
    private final Pace pace;
    private final AtomicLong unsent = new AtomicLong();

    private volatile Phase phase = Phase.HEAD;
    private volatile long since = System.nanoTime();
    private long phaseBegun = since;

    private boolean headBegun = true;
    private long in;
    private long out;
    private int writes;
    private long heads = 1;
    private long requests;
    private long answers;
    private long answersBefore;
    private long bodies;
    private long wholeUpTo;
    private boolean bodiesAreSeen;
    private Runnable sayThatTheBodyIsSlow = () -> {};
    private Runnable sayThatTheBodyIsBroken = () -> {};
    private Optional<ScheduledFuture<?>> looks = Optional.empty();
    private Runnable closing = () -> {};
    private boolean over;

    GuardedConnection(Channel channel, ClientShare share, Connections connections, ConnectionSettings settings) {
        this.channel = channel;
        this.share = share;
        this.connections = connections;
        this.settings = settings;
        this.pace = new Pace(settings.least(), settings.patience().toNanos());
        channel.attr(KEY).set(this);
    }

    /** The guard of a connection; one of the process with itself has none. */
    static Optional<GuardedConnection> of(HttpConnection connection) {
        return connection instanceof ConnectionBase base
                ? Optional.ofNullable(base.channel().attr(KEY).get())
                : Optional.empty();
    }

    /** What stands behind it, and lets a client read its answer before the connection ends. */
    LingeringClose lingering() {
        return new LingeringClose(this::nothingIsOnItsWay, settings.patience());
    }

    /** Whether the client has sent the end of all that it began. */
    private boolean nothingIsOnItsWay() {
        return in == 0 || bodiesAreSeen && bodies >= requests && wholeUpTo == in;
    }

    /** What it waits for; asked by any thread. */
    Phase phase() {
        return phase;
    }

    /** When it began to wait for that, or the client last moved enough; by the clock of nanoseconds, asked by any thread. */
    long since() {
        return since;
    }

    /** Bytes that wait in the memory until the client takes them; asked by any thread. */
    long unsent() {
        return unsent.get();
    }

    /** Ends the connection; told by any thread. */
    void end(Bound bound) {
        if (channel.isRegistered()) {
            channel.eventLoop().execute(() -> close(bound));
        } else {
            channel.unsafe().closeForcibly();
        }
    }

    /** A request has come, as far as its head; answers its number. */
    long begin(Runnable whenItsBodyIsSlow, Runnable whenItsBodyIsBroken) {
        requests++;
        sayThatTheBodyIsSlow = whenItsBodyIsSlow;
        sayThatTheBodyIsBroken = whenItsBodyIsBroken;
        headBegun = false;
        if (!bodiesAreSeen) {
            ChannelHandlerContext decoder = channel.pipeline().context(HttpRequestDecoder.class);
            bodiesAreSeen = decoder != null;
            if (bodiesAreSeen) {
                channel.pipeline()
                        .addAfter(
                                decoder.name(),
                                null,
                                new BodyEnds(this::headMayGoOn, this::bodyCame, () -> sayThatTheBodyIsBroken.run()));
            }
        }
        turn();
        return requests;
    }

    /** A request was answered, or can be answered no more; told twice it is the same. */
    void answered(long number) {
        answers = Math.max(answers, number);
        turn();
    }

    private boolean headMayGoOn() {
        heads++;
        if (heads - answers <= 1 + MOST_AHEAD) {
            return true;
        }
        close(Bound.MEMORY);
        return false;
    }

    private void bodyCame() {
        bodies++;
        wholeUpTo = in;
        turn();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        // From here it does not pass the platform, which would wait until all that is written has been taken.
        closing = context::close;
        long shortest = Math.min(
                settings.patience().toMillis(),
                Math.min(settings.head().toMillis(), settings.idle().toMillis()));
        long every = Math.clamp(shortest / LOOKS, OFTENEST_MILLIS, SELDOMEST_MILLIS);
        looks = Optional.of(context.executor().scheduleAtFixedRate(this::look, every, every, TimeUnit.MILLISECONDS));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lookNoMore();
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        in += size(message);
        if (phase == Phase.IDLE) {
            headBegun = true;
            turn();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        long size = size(message);
        writes++;
        unsent.addAndGet(size);
        connections.grew(share, size);
        turn();
        if (answers - answersBefore > 1 && unsent.get() > settings.unsentOfOneAddress()) {
            // One answer may be as large as it is; several are asked for on one connection by whoever takes none.
            end(Bound.MEMORY);
        }
        context.write(message, promise.unvoid().addListener(sent -> {
            writes--;
            out += size;
            unsent.addAndGet(-size);
            connections.grew(share, -size);
            turn();
        }));
    }

    /** Bytes of the memory; what is sent from a file takes none. */
    private static long size(Object message) {
        return switch (message) {
            case ByteBuf bytes -> bytes.readableBytes();
            case ByteBufHolder holder -> holder.content().readableBytes();
            default -> 0;
        };
    }

    private void turn() {
        Phase next = next();
        if (next != phase) {
            phase = next;
            answersBefore = answers;
            phaseBegun = System.nanoTime();
            since = phaseBegun;
            pace.restart(moved(), phaseBegun);
        }
    }

    private Phase next() {
        if (writes > 0) {
            return Phase.ANSWER;
        }
        // A client may go on with a body that was answered before its end.
        if (bodiesAreSeen && bodies < requests) {
            return Phase.BODY;
        }
        if (answers < requests) {
            return Phase.WORK;
        }
        return headBegun ? Phase.HEAD : Phase.IDLE;
    }

    private long moved() {
        if (phase != Phase.ANSWER) {
            return in;
        }
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return out + (waiting == null ? 0 : waiting.currentProgress());
    }

    private void look() {
        turn();
        long now = System.nanoTime();
        switch (phase) {
            case HEAD -> closeWhen(now - phaseBegun >= settings.head().toNanos(), Bound.HEAD);
            case IDLE -> closeWhen(now - phaseBegun >= settings.idle().toNanos(), Bound.IDLE);
            case ANSWER -> closeWhen(isTooSlow(now), Bound.ANSWER);
            case BODY -> lookAtBody(now);
            case WORK -> {
                // It is this side that takes its time.
            }
        }
    }

    private boolean isTooSlow(long now) {
        boolean slow = pace.isTooSlow(moved(), now);
        since = Math.max(since, pace.begun());
        return slow;
    }

    private void lookAtBody(long now) {
        if (!channel.config().isAutoRead()) {
            // What the client sends is not taken just now.
            pace.restart(in, now);
        } else if (isTooSlow(now) || now - phaseBegun >= settings.body().toNanos()) {
            lookNoMore();
            connections.count(Bound.BODY);
            channel.eventLoop().schedule(closing, TO_SAY_SO_SECONDS, TimeUnit.SECONDS);
            sayThatTheBodyIsSlow.run();
        }
    }

    private void lookNoMore() {
        looks.ifPresent(task -> task.cancel(false));
    }

    private void closeWhen(boolean isOver, Bound bound) {
        if (isOver) {
            close(bound);
        }
    }

    private void close(Bound bound) {
        if (over || !channel.isActive()) {
            return;
        }
        over = true;
        connections.count(bound);
        if (writes > 0) {
            // What is not taken goes at once, from the system's memory too.
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        closing.run();
    }
}
