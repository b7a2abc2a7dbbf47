package org.gongkai.kit.web.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.PromiseNotifier;

/**
 * Lets a client read an answer while it still sends what nobody reads. A connection that is ended with bytes in it takes the
 * answer along: the client's system is told that nobody is there, and forgets what has come. So this side is ended first,
 * and what comes is thrown away until the client ends its own, says nothing for a while, or has sent too much.
 */
final class LingeringClose extends ChannelDuplexHandler {

    /** More than the largest upload of the product by far. */
    private static final long MOST = 1L << 30;

    private static final long SILENCE_SECONDS = 5;

    private final BooleanSupplier nothingIsOnItsWay;
    private final Duration longest;
    private Optional<ChannelPromise> end = Optional.empty();
    private long thrownAway;
    private long heardOf;

    /**
     * Waits for the rest.
     *
     * @param nothingIsOnItsWay whether the client has sent all that it began; then nobody is waited for
     * @param longest how long a client is waited for that goes on and on
     */
    LingeringClose(BooleanSupplier nothingIsOnItsWay, Duration longest) {
        this.nothingIsOnItsWay = nothingIsOnItsWay;
        this.longest = longest;
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (end.isPresent()) {
            end.get().addListener(new PromiseNotifier<>(promise));
        } else if (!context.channel().isActive()
                || nothingIsOnItsWay.getAsBoolean()
                || !(context.channel() instanceof DuplexChannel channel)) {
            context.close(promise);
        } else {
            end = Optional.of(promise.unvoid());
            channel.shutdownOutput();
            channel.config().setAutoRead(true);
            Future<?> over = context.executor()
                    .schedule(() -> context.close(end.get()), longest.toMillis(), TimeUnit.MILLISECONDS);
            Future<?> silence = context.executor()
                    .scheduleAtFixedRate(
                            () -> endInSilence(context), SILENCE_SECONDS, SILENCE_SECONDS, TimeUnit.SECONDS);
            channel.closeFuture().addListener(closed -> {
                over.cancel(false);
                silence.cancel(false);
            });
        }
    }

    private void endInSilence(ChannelHandlerContext context) {
        if (thrownAway == heardOf) {
            context.close(end.get());
        }
        heardOf = thrownAway;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (end.isEmpty()) {
            context.fireChannelRead(message);
            return;
        }
        thrownAway += message instanceof ByteBuf bytes ? bytes.readableBytes() : 1;
        ReferenceCountUtil.release(message);
        if (thrownAway > MOST) {
            context.close(end.get());
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        if (end.isPresent() && !context.channel().config().isAutoRead()) {
            // Whoever held the body back does not know that nobody waits for it.
            context.channel().config().setAutoRead(true);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end.ifPresent(context::close);
        context.fireChannelInactive();
    }
}
