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

/** The folder of a stack, used by one launcher at a time: the lock goes with the process that holds it. */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "launcher.lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens the folder, empty when {@code fresh} is wanted. */
    static DataFolder open(Path path, boolean fresh) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartFailure("Another launcher uses " + path + "; end it or set GONGKAI_DATA.");
            }
            DataFolder folder = new DataFolder(path, channel);
            new Leftovers(folder.run(), folder.path).end();
            if (fresh) {
                folder.empty();
            }
            Files.createDirectories(folder.run());
            Files.createDirectories(folder.logs());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** Where the process ids stand. */
    Path run() {
        return path.resolve("run");
    }

    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void empty() throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(path)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            if (!each.equals(path) && !each.equals(path.resolve(LOCK))) {
                Files.delete(each);
            }
        }
    }
}
