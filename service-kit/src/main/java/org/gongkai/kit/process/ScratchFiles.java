package org.gongkai.kit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

import org.jboss.logging.Logger;

/**
 * Files that a process puts aside for a moment, uploads above all, which hold personal data in the clear. They lie in a
 * folder that only its user may open, and which the process has locked; whoever starts next sweeps the folders that
 * nobody has locked any more, for a process that was killed deletes nothing.
 */
public final class ScratchFiles {

    private static final Logger LOG = Logger.getLogger(ScratchFiles.class);
    private static final String PREFIX = "gongkai-scratch-";
    private static final String LOCK = "lock";

    /** Making a folder and its lock takes a moment; one that has stood without a lock for so long has lost it. */
    private static final Duration TO_MAKE = Duration.ofMinutes(10);

    private static final String OWN = "gongkai.scratch.folders";

    private static Path own;
    private static FileChannel lock;

    private ScratchFiles() {}

    /** A new file, which whoever asked for it deletes. */
    public static Path create() throws IOException {
        return create("");
    }

    /** A new file whose name ends so. */
    public static Path create(String suffix) throws IOException {
        return Files.createTempFile(own(), "", suffix);
    }

    /** A new folder, for a process that this one starts. */
    public static Path createFolder() throws IOException {
        return Files.createTempDirectory(own(), "");
    }

    /** Deletes a folder with all that is in it, as far as it is still there. */
    public static void deleteFolder(Path folder) {
        try {
            delete(folder);
        } catch (NoSuchFileException gone) {
            LOG.debugf("%s was deleted already", folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path own() throws IOException {
        // A cleaner of temporary files may have taken it away.
        if (own == null || !Files.exists(own.resolve(LOCK))) {
            Path folder = Files.createTempDirectory(PREFIX);
            Path unnamed = folder.resolve("new");
            FileChannel locked = FileChannel.open(unnamed, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked.lock();
            // Only now: who finds the lock before it is held takes the folder for one that is left.
            Files.move(unnamed, folder.resolve(LOCK));
            System.getProperties().merge(OWN, folder.toRealPath().toString(), (one, more) -> one + "\n" + more);
            own = folder;
            lock = locked;
        }
        return own;
    }

    /** Deletes what processes have left that are no more, of this service or another. */
    static void sweep(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path each : left) {
                sweepOne(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweepOne(Path folder) throws IOException {
        try {
            if (Files.isWritable(folder) && !isOfThisProcess(folder) && isLeft(folder)) {
                delete(folder);
                LOG.infof("what a process had left behind in %s is deleted", folder);
            }
        } catch (NoSuchFileException | DirectoryNotEmptyException swept) {
            LOG.debugf("another process that starts sweeps %s", folder);
        }
    }

    /** Deletes the folder of this process, as it ends. */
    static synchronized void leave() {
        if (own == null) {
            return;
        }
        try {
            lock.close();
            delete(own);
            own = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The folders of this process. They are never looked into: the system takes a lock away with the first of its files that the
     * process closes. They stand where every copy of this class sees them, for a service that is loaded anew has one of its own.
     */
    private static boolean isOfThisProcess(Path folder) throws IOException {
        return System.getProperty(OWN, "").lines().anyMatch(folder.toRealPath().toString()::equals);
    }

    /**
     * A folder without its lock is one that is being made or unmade just now, unless it has been for long: whoever unmade it was
     * disturbed by a file that came in between.
     */
    private static boolean isLeft(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(LOCK))) {
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(TO_MAKE));
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock unlocked = channel.tryLock()) {
            return unlocked != null;
        } catch (OverlappingFileLockException | NoSuchFileException alive) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    delete(file);
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
