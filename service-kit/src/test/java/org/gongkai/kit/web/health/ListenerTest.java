package org.gongkai.kit.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

/** A service's own word for whether it can still be reached. */
class ListenerTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void an_answer_counts_and_neither_silence_nor_a_closed_port_does() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerSocket good = new ServerSocket(0, 5, loopback);
        try (ServerSocket deaf = new ServerSocket(0, 5, loopback)) {
            Thread answering = Thread.ofPlatform().daemon().start(() -> answer(good));
            ServerSocket closed = new ServerSocket(0, 5, loopback);
            closed.close();

            assertThat(new Listener(loopback, good.getLocalPort()).answers(SHORT))
                    .isTrue();
            assertThat(new Listener(loopback, deaf.getLocalPort()).answers(SHORT))
                    .as("the system takes the connection, and nobody looks at it")
                    .isFalse();
            assertThat(new Listener(loopback, closed.getLocalPort()).answers(SHORT))
                    .isFalse();

            Listeners listeners = new Listeners();
            listeners.note("0.0.0.0", good.getLocalPort());
            listeners.note("127.0.0.1", closed.getLocalPort());
            ListenersHealth health = new ListenersHealth(listeners);
            assertThat(health.call().getStatus())
                    .as("what was never opened is not lost")
                    .isEqualTo(HealthCheckResponse.Status.UP);
            good.close();
            // The system lets who is waiting for a connection have one more.
            answering.join();
            assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(health.call().getData().orElseThrow()).containsOnlyKeys("127.0.0.1 port " + good.getLocalPort());
        }
    }

    private static void answer(ServerSocket server) {
        while (true) {
            try (Socket client = server.accept();
                    OutputStream out = client.getOutputStream()) {
                client.getInputStream().read(new byte[4_096]);
                out.write("HTTP/1.1 503 Service Unavailable\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }
}
