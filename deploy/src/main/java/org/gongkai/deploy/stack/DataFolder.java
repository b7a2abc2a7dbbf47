package org.gongkai.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.deploy.start.StartFailure;

/**
 * The folder of a stack, used by one launcher at a time: the lock goes with the process that holds it. The file that is
 * locked also tells that the folder is a stack's, and may be emptied.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "launcher.lock";
    private static final String OF_THE_FILE_SYSTEM = "lost+found";
    private static final int NAMES_SHOWN = 3;
    private static final long MEBIBYTE = 1 << 20;

    /** The programs of PostgreSQL, new databases and the sample take less; a server that is up wants room for its log. */
    private static final long LEAST_MEBIBYTES = 256;

    private static final long LEAST_TO_GO_ON = 64;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens the folder, made when it is not there, ends what an earlier launcher left running, and takes over what a restore
     * has made ready and was cut off before it had put all of it in its place.
     */
    public static DataFolder open(Path path) {
        try {
            prepare(path);
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartFailure("Another launcher uses " + path + "; end it or set GONGKAI_DATA.");
            }
            DataFolder folder = new DataFolder(path, channel);
            new Leftovers(folder.run(), folder.path).end();
            folder.makeFolders();
            new Restored(path).takeOver();
            return folder;
        } catch (IOException e) {
            throw new StartFailure("The data folder " + path + " cannot be used: " + FileTrouble.of(e) + ".", e);
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** Where the process ids stand. */
    Path run() {
        return path.resolve("run");
    }

    /** Where all of it writes what it does. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Whether the disk has what a server needs that starts and does again what its log has. */
    boolean hasRoom() {
        try {
            return Files.getFileStore(path).getUsableSpace() / MEBIBYTE >= LEAST_TO_GO_ON;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what earlier stacks kept here. */
    void empty() {
        try {
            // The folder itself may be a link.
            Path real = path.toRealPath();
            List<Path> all;
            try (Stream<Path> paths = Files.walk(real)) {
                all = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                if (!each.equals(real) && !each.equals(real.resolve(LOCK))) {
                    Files.delete(each);
                }
            }
            makeFolders();
        } catch (IOException e) {
            throw new StartFailure("The data folder " + path + " cannot be emptied: " + FileTrouble.of(e) + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeFolders() throws IOException {
        Files.createDirectories(run());
        Files.createDirectories(logs());
    }

    private static void prepare(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StartFailure(path + " is a file; GONGKAI_DATA names a folder.");
        }
        if (!Files.exists(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        if (!Files.isWritable(path)) {
            throw new StartFailure("The data folder " + path + " is not writable; set GONGKAI_DATA to one that is.");
        }
        requireNothingElse(path);
        long free = Files.getFileStore(path).getUsableSpace() / MEBIBYTE;
        if (free < LEAST_MEBIBYTES) {
            throw new StartFailure("The disk of " + path + " has " + free + " MB left; a stack wants " + LEAST_MEBIBYTES
                    + " MB at least.");
        }
    }

    /** A folder of somebody else's files is left alone: a later start with --fresh would delete them. */
    private static void requireNothingElse(Path path) throws IOException {
        if (Files.exists(path.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(OF_THE_FILE_SYSTEM))
                    .sorted()
                    .toList();
            if (!names.isEmpty()) {
                throw new StartFailure(path + " holds something else ("
                        + String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())))
                        + (names.size() > NAMES_SHOWN ? ", ..." : "")
                        + "); GONGKAI_DATA names an empty folder, or one that an earlier start made.");
            }
        }
    }
}
