package org.gongkai.kit.web.health;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * An address and port that the service itself listens on. That the system still takes connections there says nothing:
 * it does for a program that has stopped to look at them.
 */
final class Listener {

    private static final byte[] QUESTION =
            "GET /q/health/started HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private static final byte[] ANSWER = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);

    private final InetAddress address;
    private final int port;
    private volatile boolean hasAnswered;

    Listener(InetAddress address, int port) {
        this.address = address;
        this.port = port;
    }

    /** Whether it answered once and does not within this time; one that never did was not opened. */
    boolean isLost(Duration patience) {
        if (answers(patience)) {
            hasAnswered = true;
            return false;
        }
        return hasAnswered;
    }

    /** Whether it answers an HTTP request, however, within this time. */
    boolean answers(Duration patience) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(QUESTION);
            InputStream in = socket.getInputStream();
            return Arrays.equals(in.readNBytes(ANSWER.length), ANSWER);
        } catch (IOException e) {
            return false;
        }
    }

    /** As it stands in an answer for people. */
    String name() {
        return address.getHostAddress() + " port " + port;
    }
}
