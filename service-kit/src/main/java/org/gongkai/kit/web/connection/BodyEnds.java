package org.gongkai.kit.web.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;

/** Sees the end of each body as it comes, however long whoever asked for it leaves it unread. */
final class BodyEnds extends ChannelInboundHandlerAdapter {

    private final Runnable seen;

    BodyEnds(Runnable seen) {
        this.seen = seen;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof LastHttpContent) {
            seen.run();
        }
        context.fireChannelRead(message);
    }
}
