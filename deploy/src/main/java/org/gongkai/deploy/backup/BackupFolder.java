package org.gongkai.deploy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.deploy.stack.StampedFolder;
import org.gongkai.deploy.start.StartFailure;

/**
 * A folder with the backups of one installation: copies of its databases, of which each is a folder of its own, and what
 * has happened since the first of them, piece by piece.
 */
record BackupFolder(Path path) {

    private static final String SYSTEM = "system";
    private static final String COPY = "base-";

    /** Makes the folder where it is not there, for databases of this identity; refuses that of others. */
    static BackupFolder of(Path path, String system) throws IOException {
        BackupFolder folder = new BackupFolder(path);
        if (!Files.exists(path.resolve(SYSTEM))) {
            folder.requireEmpty();
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(path.resolve("wal"));
            Files.writeString(path.resolve(SYSTEM), system + "\n");
        }
        if (!folder.system().equals(system)) {
            throw new StartFailure(path + " has the backups of another installation; name a folder of this one's own.");
        }
        return folder;
    }

    /** One that must be there. */
    static BackupFolder existing(Path path) {
        if (!Files.exists(path.resolve(SYSTEM))) {
            throw new StartFailure(path + " is no folder of backups.");
        }
        return new BackupFolder(path);
    }

    /** Identity of the databases, which a restored copy keeps. */
    String system() throws IOException {
        return Files.readString(path.resolve(SYSTEM)).strip();
    }

    /** What has happened since. */
    LogPieces log() {
        return new LogPieces(path.resolve("wal"));
    }

    /** Which keys belong to it. */
    Path keys() {
        return path.resolve("keys.sha256");
    }

    /** Where a copy that was finished then stands. */
    Path place(Instant ended) {
        return StampedFolder.free(path, COPY, ended);
    }

    /** The finished copies, the oldest first. */
    List<BaseCopy> copies() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(each -> StampedFolder.isOne(each, COPY))
                    .map(BaseCopy::at)
                    .sorted(Comparator.comparing(BaseCopy::ended))
                    .toList();
        }
    }

    private void requireEmpty() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.list(path)) {
            if (!Files.isDirectory(path) || all.findAny().isPresent()) {
                throw new StartFailure(path + " holds something else; name an empty folder for the backups.");
            }
        }
    }
}
