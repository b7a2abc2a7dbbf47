package org.gongkai.kit.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Uploads shown to a daemon that speaks ClamAV's protocol. */
class VirusScanTest {

    private static final String INFECTED = "EICAR";

    @TempDir
    Path folder;

    private ServerSocket daemon;
    private volatile byte[] shown = new byte[0];
    private volatile String answer = "";

    @BeforeEach
    void startTheDaemon() throws IOException {
        daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stopTheDaemon() throws IOException {
        daemon.close();
    }

    @Test
    void a_clean_file_passes_and_was_seen_whole() throws IOException {
        byte[] content = new byte[200_000];
        Arrays.fill(content, (byte) 'x');

        scan().requireClean(file(content));

        assertThat(shown).isEqualTo(content);
    }

    @Test
    void an_infected_file_is_refused() {
        assertRefused(scan(), ("a" + INFECTED).getBytes(StandardCharsets.US_ASCII), ProblemKind.INFECTED_FILE);
    }

    @Test
    void nothing_is_let_in_while_nobody_can_look_at_it() throws IOException {
        answer = "INSTREAM size limit exceeded. ERROR";
        assertRefused(scan(), new byte[1], ProblemKind.UNAVAILABLE);

        VirusScan gone = scan();
        daemon.close();
        assertRefused(gone, new byte[1], ProblemKind.UNAVAILABLE);
    }

    @Test
    void an_address_that_is_none_stops_the_start() {
        assertThatThrownBy(() -> VirusScan.at("clamav")).hasMessageContaining("host:port");
    }

    private void assertRefused(VirusScan scan, byte[] content, ProblemKind kind) {
        assertThatThrownBy(() -> scan.requireClean(file(content)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private VirusScan scan() {
        return VirusScan.at("127.0.0.1:" + daemon.getLocalPort());
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }

    private void serve() {
        while (!daemon.isClosed()) {
            try (Socket client = daemon.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream pieces = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    pieces.write(in.readNBytes(length));
                }
                shown = pieces.toByteArray();
                String found = new String(shown, StandardCharsets.US_ASCII).contains(INFECTED)
                        ? "stream: Eicar-Test-Signature FOUND"
                        : "stream: OK";
                client.getOutputStream()
                        .write(((answer.isEmpty() ? found : answer) + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // The test has closed the daemon.
                return;
            }
        }
    }
}
