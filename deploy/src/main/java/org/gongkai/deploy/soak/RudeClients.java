package org.gongkai.deploy.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clients without manners or an account: half heads, bodies that never end, answers that nobody takes, files that are none. */
final class RudeClients {

    private static final int CLIENTS = 12;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LONGEST_MILLIS = 8_000;

    private final InetSocketAddress gateway;
    private final List<Thread> threads = new ArrayList<>();

    RudeClients(URI gateway, long seed) {
        this.gateway = new InetSocketAddress(gateway.getHost(), gateway.getPort());
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(seed + client);
            threads.add(Thread.ofVirtual().start(() -> annoy(random)));
        }
    }

    /** Lets them go. */
    void end() {
        threads.forEach(Thread::interrupt);
    }

    private void annoy(Random random) {
        while (!Thread.currentThread().isInterrupted()) {
            try (Socket socket = new Socket()) {
                socket.connect(gateway, PATIENCE_MILLIS);
                socket.setSoTimeout(PATIENCE_MILLIS);
                annoy(socket, random);
            } catch (IOException refused) {
                // Which is what they deserve.
                Thread.yield();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void annoy(Socket socket, Random random) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        switch (random.nextInt(5)) {
            case 0 -> send(out, "GET /api/v1/public/disclosures HTTP/1.1\r\nHost: g\r\nX-Half: ");
            case 1 ->
                send(
                        out,
                        "POST /api/v1/public/applications HTTP/1.1\r\nHost: g\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 1000000\r\n\r\n{\"subject\": \"");
            case 2 -> send(out, "GET /openapi.json HTTP/1.1\r\nHost: g\r\n\r\n".repeat(4));
            case 3 ->
                send(
                        out,
                        "POST /api/v1/tokens HTTP/1.1\r\nHost: g\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked"
                                + "\r\n\r\n" + ("400\r\n" + "[".repeat(1_024) + "\r\n").repeat(64));
            default -> {
                byte[] noise = new byte[4_096];
                random.nextBytes(noise);
                out.write(noise);
            }
        }
        out.flush();
        Thread.sleep(random.nextInt(LONGEST_MILLIS));
    }

    private static void send(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
    }
}
