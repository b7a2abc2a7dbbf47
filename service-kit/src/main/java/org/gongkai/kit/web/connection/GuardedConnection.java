package org.gongkai.kit.web.connection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
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

    private final Channel channel;
    private final Connections connections;
    private final ConnectionSettings settings;
    private final Pace pace;
    private final Exchanges exchanges = new Exchanges();
    private final Outgoing outgoing;

    private volatile Phase phase = Phase.HEAD;
    private volatile long since = System.nanoTime();
    private long phaseBegun = since;
    private long answersBefore;

    private Runnable sayThatTheBodyIsSlow = () -> {};
    private Runnable sayThatTheBodyIsBroken = () -> {};
    private Optional<ScheduledFuture<?>> looks = Optional.empty();
    private Runnable closing = () -> {};
    private boolean over;

    GuardedConnection(Channel channel, ClientShare share, Connections connections, ConnectionSettings settings) {
        this.channel = channel;
        this.connections = connections;
        this.settings = settings;
        this.pace = new Pace(settings.least(), settings.patience().toNanos());
        this.outgoing = new Outgoing(channel, share, connections);
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
        return new LingeringClose(exchanges::areWhole, settings.patience());
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
        return outgoing.unsent();
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
        sayThatTheBodyIsSlow = whenItsBodyIsSlow;
        sayThatTheBodyIsBroken = whenItsBodyIsBroken;
        long number = exchanges.begin();
        if (!exchanges.seesBodies()) {
            Optional.ofNullable(channel.pipeline().context(HttpRequestDecoder.class))
                    .ifPresent(this::watchBodies);
        }
        turn();
        return number;
    }

    private void watchBodies(ChannelHandlerContext decoder) {
        exchanges.bodiesAreSeen();
        channel.pipeline()
                .addAfter(
                        decoder.name(),
                        null,
                        new BodyEnds(this::headMayGoOn, this::bodyCame, () -> sayThatTheBodyIsBroken.run()));
    }

    /** A request was answered, or can be answered no more; told twice it is the same. */
    void answered(long number) {
        exchanges.answered(number);
        turn();
    }

    private boolean headMayGoOn() {
        if (exchanges.mayTakeAnother()) {
            return true;
        }
        close(Bound.MEMORY);
        return false;
    }

    private void bodyCame() {
        exchanges.bodyEnds();
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
        exchanges.came(size(message));
        if (phase == Phase.IDLE) {
            exchanges.headBegins();
            turn();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        long size = size(message);
        outgoing.begins(size);
        turn();
        if (exchanges.answers() - answersBefore > 1 && outgoing.unsent() > settings.unsentOfOneAddress()) {
            // One answer may be as large as it is; several are asked for on one connection by whoever takes none.
            end(Bound.MEMORY);
        }
        context.write(message, promise.unvoid().addListener(sent -> {
            outgoing.ends(size);
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
        Phase next = outgoing.isUnderWay() ? Phase.ANSWER : exchanges.waitsFor();
        if (next != phase) {
            phase = next;
            answersBefore = exchanges.answers();
            phaseBegun = System.nanoTime();
            since = phaseBegun;
            pace.restart(moved(), phaseBegun);
        }
    }

    private long moved() {
        return phase == Phase.ANSWER ? outgoing.taken() : exchanges.bytes();
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
            pace.restart(exchanges.bytes(), now);
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
        if (outgoing.isUnderWay()) {
            // What is not taken goes at once, from the system's memory too.
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        closing.run();
    }
}
