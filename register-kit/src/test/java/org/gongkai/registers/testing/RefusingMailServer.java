package org.gongkai.registers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A mail server in the place of {@link MailServer} that takes letters for nobody. */
public final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;
    private final List<String> asked = new ArrayList<>();

    /**
     * One that refuses.
     *
     * @param answer to each recipient: a code and a reason
     */
    public RefusingMailServer(String answer) {
        this.answer = answer;
        try {
            socket = new ServerSocket(MailServer.port(), 10, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** What was said to it. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                assertThat(socket.isClosed()).isTrue();
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 refusing.example");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (this) {
                    asked.add(line);
                }
                if (line.startsWith("RCPT")) {
                    say(client, answer + ": " + line);
                } else {
                    say(client, line.startsWith("QUIT") ? "221 bye" : "250 refusing.example");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
