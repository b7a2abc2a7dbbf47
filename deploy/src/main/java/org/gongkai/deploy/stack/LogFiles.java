package org.gongkai.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.deploy.start.Settings;

/**
 * Keeps logs from filling the disk: one that has grown too long is put beside as {@code .1}, and what was there before as {@code .2} and
 * so on. The processes hold their logs open and write at the end, so a log is copied and cut to nothing, in place; they run on when the
 * launcher dies, which a pipe through it would not let them.
 */
final class LogFiles {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String LOG = ".log";

    private final Path folder;
    private final Settings.Logs bounds;

    LogFiles(Path folder, Settings.Logs bounds) {
        this.folder = folder;
        this.bounds = bounds;
    }

    /** Begins to look after the logs in a folder. */
    static Watch keep(Path folder, Settings.Logs bounds) {
        return Watch.begin("logs", new LogFiles(folder, bounds)::watch);
    }

    private void watch() throws InterruptedException {
        while (true) {
            Thread.sleep(PAUSE);
            look();
        }
    }

    /** Looks once; a log that cannot be put beside, for the disk is full, stays as it is. */
    void look() {
        for (Path log : logs()) {
            try {
                if (Files.size(log) >= bounds.bytes()) {
                    putBeside(log);
                }
            } catch (IOException e) {
                // Whoever needs the room is told by others; the next look tries again.
                continue;
            }
        }
    }

    private List<Path> logs() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(LOG)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putBeside(Path log) throws IOException {
        Path copied = log.resolveSibling(log.getFileName() + ".new");
        try (FileChannel from = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (bounds.kept() > 0) {
                copy(from, copied);
            }
            from.truncate(0);
        }
        if (bounds.kept() == 0) {
            return;
        }
        for (int number = bounds.kept(); number > 1; number--) {
            if (Files.exists(beside(log, number - 1))) {
                Files.move(beside(log, number - 1), beside(log, number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(copied, beside(log, 1), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Also what is written meanwhile. */
    private static void copy(FileChannel from, Path to) throws IOException {
        try (FileChannel copy = FileChannel.open(
                to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            long copied = 0;
            while (copied < from.size()) {
                copied += from.transferTo(copied, from.size() - copied, copy);
            }
        } catch (IOException full) {
            Files.deleteIfExists(to);
            throw full;
        }
    }

    private static Path beside(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
