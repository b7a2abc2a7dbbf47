package org.gongkai.kit.web.connection;

import java.net.InetSocketAddress;
import java.util.Optional;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;

/** Stands where a listener gives out its new connections, and puts a guard on each. */
final class ConnectionDoor extends ChannelInboundHandlerAdapter {

    private final Connections connections;

    ConnectionDoor(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof SocketChannel channel) {
            // A client that has gone again meanwhile has no address any more.
            Optional<GuardedConnection> guard = Optional.ofNullable(channel.remoteAddress())
                    .map(InetSocketAddress::getAddress)
                    .flatMap(address -> connections.admit(channel, address));
            if (guard.isEmpty()) {
                channel.unsafe().closeForcibly();
                return;
            }
            channel.pipeline().addFirst(guard.get(), guard.get().lingering());
        }
        context.fireChannelRead(message);
    }
}
