package org.gongkai.deploy.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sends the bytes of one request over a connection of its own, and reads the first answer by the letter of RFC 9112. */
final class RawExchange {

    private static final int TO_CONNECT_MILLIS = 5_000;
    private static final int PATIENCE_MILLIS = 20_000;

    /** For what lacks a part, so that the server waits for it, and rightly. */
    private static final int SHORT_PATIENCE_MILLIS = 300;

    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_LINE = 100_000;

    private final URI gateway;

    RawExchange(URI gateway) {
        this.gateway = gateway;
    }

    /**
     * The answer; empty where a request without its end got none.
     *
     * @throws SocketTimeoutException when a whole request gets none
     * @throws IOException when the connection is ended without one
     */
    Optional<RawAnswer> send(RawRequest request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), TO_CONNECT_MILLIS);
            socket.setSoTimeout(request.isComplete() ? PATIENCE_MILLIS : SHORT_PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.bytes());
            } catch (IOException refused) {
                // A server may answer, and end the connection, before it has read all.
            }
            try {
                return Optional.of(read(new BufferedInputStream(socket.getInputStream()), request.asksForHead()));
            } catch (SocketTimeoutException e) {
                if (request.isComplete()) {
                    throw e;
                }
                return Optional.empty();
            }
        }
    }

    private static RawAnswer read(InputStream in, boolean isHead) throws IOException {
        while (true) {
            String first = line(in);
            if (!first.matches("HTTP/1\\.[01] \\d{3}.*")) {
                throw new IOException("no answer begins with: " + first);
            }
            int status = Integer.parseInt(first.substring(9, 12));
            Map<String, String> headers = headers(in);
            if (status >= 200) {
                boolean hasBody = !isHead && status != 204 && status != 304;
                return new RawAnswer(status, headers, hasBody ? body(in, headers) : new byte[0]);
            }
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("no header: " + line);
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Math.min(LARGEST, Integer.parseInt(headers.get("content-length"))));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return in.readNBytes(LARGEST);
        }
        for (int length = chunk(in); length > 0 && body.size() < LARGEST; length = chunk(in)) {
            body.writeBytes(in.readNBytes(length));
            line(in);
        }
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        try {
            return Integer.parseInt(line(in), 16);
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("the connection was ended");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
