package org.gongkai.deploy.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.Service;

/** A disk that somebody else fills to the last byte and empties again, under a stack at work. */
final class FullDisk {

    private static final int PIECE = 1 << 20;
    private static final Duration FULL = Duration.ofSeconds(30);
    private static final Duration TO_NOTICE = Duration.ofSeconds(30);
    private static final Duration TO_COME_BACK = Duration.ofMinutes(3);

    private final Stack stack;
    private final Path ballast;

    FullDisk(Stack stack) {
        this.stack = stack;
        this.ballast = stack.logs().resolveSibling("ballast-of-somebody");
    }

    /** Fills it for half a minute and more; answers what was wrong meanwhile and afterwards. */
    List<String> fill() throws IOException, InterruptedException {
        Thread filler = Thread.ofPlatform().daemon().start(this::fillAgainAndAgain);
        boolean told = new Patience(TO_NOTICE)
                .await(() -> all().noneMatch(service -> stack.service(service).isReady()), () -> false);
        Thread.sleep(FULL);
        filler.interrupt();
        filler.join();
        Files.deleteIfExists(ballast);
        boolean back = new Patience(TO_COME_BACK)
                .await(() -> all().allMatch(service -> stack.service(service).isReady()), () -> false);
        return Stream.of(
                        told ? "" : "A service called itself ready on a full disk",
                        back ? "" : "A service did not come back when the disk had room again")
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    private static Stream<Service> all() {
        return Stream.of(Service.values());
    }

    /** What others give back is taken at once. */
    private void fillAgainAndAgain() {
        byte[] piece = new byte[PIECE];
        while (!Thread.currentThread().isInterrupted()) {
            try (OutputStream out =
                    Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(piece);
                }
            } catch (IOException full) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
