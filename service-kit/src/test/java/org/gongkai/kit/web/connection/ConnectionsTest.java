package org.gongkai.kit.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

/** Which connection goes when there are too many, or too much waits for their clients. */
class ConnectionsTest {

    private static final int MEBIBYTE = 1 << 20;

    private final Connections connections = new Connections(
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(ConnectionSettings.class)
                    .withDefaultValue("gongkai.connections.most", "3")
                    .withDefaultValue("gongkai.connections.unsent", String.valueOf(4 * MEBIBYTE))
                    .build()
                    .getConfigMapping(ConnectionSettings.class),
            new SimpleMeterRegistry(),
            false);

    @Test
    void who_keeps_the_service_at_work_on_all_that_they_have_keeps_nobody_out() {
        atWork(open("192.0.2.1"));
        atWork(open("192.0.2.1"));
        Open idle = open("192.0.2.2");

        Open next = open("192.0.2.3");

        assertThat(next.channel().isOpen()).isTrue();
        assertThat(idle.isClosed()).isTrue();
    }

    @Test
    void answers_for_clients_that_have_one_each_and_take_nothing_fill_no_more_than_twice_the_memory() {
        Open first = open("192.0.2.1");
        Open second = open("192.0.2.2");
        Open third = open("192.0.2.3");

        first.channel().write(Unpooled.wrappedBuffer(new byte[4 * MEBIBYTE]));
        second.channel().write(Unpooled.wrappedBuffer(new byte[4 * MEBIBYTE]));
        assertThat(first.isClosed() || second.isClosed()).isFalse();
        third.channel().write(Unpooled.wrappedBuffer(new byte[MEBIBYTE]));

        assertThat(first.isClosed() ^ second.isClosed()).isTrue();
        assertThat(third.isClosed()).isFalse();
    }

    @Test
    void requests_ahead_of_their_answers_are_not_kept_by_the_thousand() {
        Open open = open("192.0.2.1");
        List<Object> heads = new ArrayList<>();
        open.channel().pipeline().addLast(new HttpRequestDecoder(), new SimpleChannelInboundHandler<HttpRequest>() {
            @Override
            protected void channelRead0(ChannelHandlerContext context, HttpRequest head) {
                heads.add(head);
                if (heads.size() == 1) {
                    open.guard().begin(() -> {}, () -> {});
                }
            }
        });
        byte[] request = "GET / HTTP/1.1\r\nHost: g\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        open.channel().writeInbound(Unpooled.wrappedBuffer(request));
        for (int i = 0; i < 8; i++) {
            open.channel().writeInbound(Unpooled.wrappedBuffer(request));
        }
        assertThat(heads).hasSize(9);
        assertThat(open.isClosed()).isFalse();
        open.channel().writeInbound(Unpooled.wrappedBuffer(request, request, request));

        assertThat(heads).hasSize(9);
        assertThat(open.isClosed()).isTrue();
    }

    private record Open(EmbeddedChannel channel, GuardedConnection guard) {

        boolean isClosed() {
            channel.runPendingTasks();
            return !channel.isOpen();
        }
    }

    private Open open(String address) {
        EmbeddedChannel channel = new EmbeddedChannel();
        GuardedConnection guard =
                connections.admit(channel, InetAddress.ofLiteral(address)).orElseThrow();
        channel.pipeline().addFirst(guard);
        return new Open(channel, guard);
    }

    private static void atWork(Open open) {
        open.guard().begin(() -> {}, () -> {});
        assertThat(open.guard().phase()).isEqualTo(Phase.WORK);
    }
}
