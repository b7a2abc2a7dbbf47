package org.gongkai.kit.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what is asked of it as it came over the wire, and answers with what it was told. */
final class RecordingServer implements AutoCloseable {

    private static final int LINE_FEED = 10;

    private final ServerSocket socket;
    private final List<Asked> asked = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile byte[] answer = new byte[0];

    RecordingServer() throws IOException {
        socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    /** @param head the line and the headers, in the order of their names; those of one name in theirs */
    record Asked(List<String> head, String body) {}

    int port() {
        return socket.getLocalPort();
    }

    /** How many there have been. */
    int connections() {
        return connections.get();
    }

    /** From here on every answer has these headers and this body. */
    void answers(String head, byte[] body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.strip().replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        answer = whole.toByteArray();
    }

    /** What was asked since the last time. */
    synchronized List<Asked> asked() {
        List<Asked> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    private void listen() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            Thread.yield();
        }
    }

    private void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream())) {
            OutputStream out = connection.getOutputStream();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                take(line, in);
                out.write(answer);
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String first, InputStream in) throws IOException {
        List<String> headers = new ArrayList<>();
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        headers.sort((one, other) -> name(one).compareTo(name(other)));
        headers.addFirst(first);
        String body = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        synchronized (this) {
            asked.add(new Asked(headers, body));
        }
    }

    private static String name(String header) {
        return header.substring(0, header.indexOf(':'));
    }

    /** Nothing at the end as well. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0 && read != LINE_FEED; read = in.read()) {
            line.write(read);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
