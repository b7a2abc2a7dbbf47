package org.gongkai.kit.upload;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jboss.logging.Logger;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * A ClamAV daemon, asked by its command INSTREAM: the file in pieces, each behind its length, a piece of no length at
 * the end. What it cannot look at is not let in.
 */
record VirusScan(String host, int port) {

    private static final Logger LOG = Logger.getLogger(VirusScan.class);
    private static final int PIECE = 65_536;
    private static final int LONGEST_ANSWER = 4_096;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);

    static VirusScan at(String address) {
        if (!address.matches("[^:]+:\\d{1,5}")) {
            throw new IllegalArgumentException("gongkai.uploads.clamav '" + address + "' is no host:port");
        }
        String[] parts = address.split(":");
        return new VirusScan(parts[0], Integer.parseInt(parts[1]));
    }

    /** Refuses a file that is infected, and every file while the daemon does not answer. */
    void requireClean(Path file) {
        String answer;
        try {
            answer = ask(file);
        } catch (IOException e) {
            LOG.errorf("an upload could not be searched for viruses: %s", e.getMessage());
            throw Problem.of(ProblemKind.UNAVAILABLE, KitWords.NO_VIRUS_SCAN).retryAfter(Duration.ofMinutes(1));
        }
        if (answer.endsWith("FOUND")) {
            LOG.warnf("refused an upload: %s", answer);
            throw Problem.of(ProblemKind.INFECTED_FILE, KitWords.INFECTED);
        }
        if (!answer.endsWith("OK")) {
            LOG.errorf("the virus scanner answered: %s", answer);
            throw Problem.of(ProblemKind.UNAVAILABLE, KitWords.NO_VIRUS_SCAN);
        }
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket();
                InputStream in = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, port), (int) TO_CONNECT.toMillis());
            socket.setSoTimeout((int) TO_ANSWER.toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                out.writeInt(length);
                out.write(piece, 0, length);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}
