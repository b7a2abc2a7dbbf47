package org.gongkai.kit.web.connection;

import java.util.function.BooleanSupplier;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Sees each head and the end of each body as they come, however long whoever asked for them leaves them unread. A head of thirty
 * bytes is an object of kilobytes: of those that come before the answers to others only so many go on.
 */
final class BodyEnds extends ChannelInboundHandlerAdapter {

    private final BooleanSupplier headMayGoOn;
    private final Runnable bodyEnded;
    private final Runnable bodyBroke;
    private boolean over;

    BodyEnds(BooleanSupplier headMayGoOn, Runnable bodyEnded, Runnable bodyBroke) {
        this.headMayGoOn = headMayGoOn;
        this.bodyEnded = bodyEnded;
        this.bodyBroke = bodyBroke;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest && !over) {
            over = !headMayGoOn.getAsBoolean();
        }
        if (isBrokenPiece(message) && !over) {
            over = true;
            bodyBroke.run();
        }
        if (over) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof LastHttpContent) {
            bodyEnded.run();
        }
        context.fireChannelRead(message);
    }

    /**
     * Whether it is a piece that does not say how long it is: the platform would end the connection and say nothing. A head that cannot
     * be read comes as a whole request, and is no piece of the one before, which is answered.
     */
    private static boolean isBrokenPiece(Object message) {
        return message instanceof HttpContent piece
                && !(message instanceof HttpRequest)
                && piece.decoderResult().isFailure();
    }
}
