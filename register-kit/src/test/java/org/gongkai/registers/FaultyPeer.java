package org.gongkai.registers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** A service that greets as the test says, one connection after the other. */
final class FaultyPeer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int PARTS = 100;
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final BlockingQueue<Manner> manners = new LinkedBlockingQueue<>();

    FaultyPeer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    /** How a request is answered. */
    enum Manner {
        GOOD,

        /** The connection ends without an answer. */
        BROKEN,

        /** No answer comes. */
        HANGING,

        /** The answer begins and goes on for longer than anybody waits, though each part comes in time. */
        DRIPPING,

        /** The text bears another name. */
        RENAMED
    }

    /** What is to come; what was to come before, does not. */
    void next(Manner... next) {
        manners.clear();
        manners.addAll(List.of(next));
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException e) {
                // The test is over.
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            caller.setSoTimeout(PATIENCE_MILLIS);
            BufferedReader head =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            String line = head.readLine();
            while (line != null && !line.isEmpty()) {
                line = head.readLine();
            }
            Manner manner = manners.poll();
            switch (manner == null ? Manner.BROKEN : manner) {
                case GOOD -> send(caller, "{\"text\": \"好\"}");
                case RENAMED -> send(caller, "{\"words\": \"好\"}");
                case BROKEN -> caller.setSoLinger(true, 0);
                case HANGING -> head.read();
                case DRIPPING -> drip(caller);
            }
        } catch (SocketException | SocketTimeoutException e) {
            // The caller has gone.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Socket caller, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        OutputStream out = caller.getOutputStream();
        head(out, body.length);
        out.write(body);
        out.flush();
    }

    private static void drip(Socket caller) throws IOException {
        OutputStream out = caller.getOutputStream();
        head(out, PARTS);
        for (int part = 0; part < PARTS; part++) {
            out.write(' ');
            out.flush();
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    private static void head(OutputStream out, int length) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
