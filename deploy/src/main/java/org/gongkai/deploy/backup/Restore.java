package org.gongkai.deploy.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.gongkai.deploy.stack.DataFolder;
import org.gongkai.deploy.stack.Progress;
import org.gongkai.deploy.stack.Restored;
import org.gongkai.deploy.start.StartFailure;

/**
 * Brings the databases, keys and passwords of a stack back as they were at a moment. All of it is made ready beside what the
 * data folder has, which stays as it is until nothing can fail any more, and is put aside then.
 *
 * @param folder of the data, which no launcher uses meanwhile
 */
public record Restore(DataFolder folder, Progress progress) {

    private static final long MEBIBYTE = 1 << 20;

    /** Brings them to this moment, or as far as there is anything; answers where that is which was there before. */
    public Optional<Path> bring(Path backup, Path keys, Optional<Instant> moment) throws IOException, SQLException {
        BackupFolder backups = BackupFolder.existing(backup);
        KeyCopies copies = new KeyCopies(keys);
        copies.requireFor(backups.keys());
        progress.step("The keys belong to the backup");
        BaseCopy copy = choose(backups, moment);
        requireSameInstallation(backups);
        requireRoom(copy);
        backups.log().requireWhole(copy.segment());
        progress.step("The log is whole");
        Restored restored = new Restored(folder.path());
        Backup.delete(restored.unfinished());
        try {
            Path databases = restored.unfinished().resolve(BaseCopy.DATABASES);
            copy.copyTo(databases, restored.unfinished());
            progress.step("The copy of " + ChinaTime.words(copy.ended()) + " is whole");
            copies.copyTo(backups.keys(), restored.unfinished());
            bringOn(backups, copy, databases, moment);
            restored.finish();
        } finally {
            Backup.delete(restored.unfinished());
        }
        Optional<Path> aside = restored.takeOver();
        // The links led to a backup that knows nothing of the line of history that begins now.
        new Backup(folder.path()).stop();
        return aside;
    }

    /** Brings back the keys and passwords alone. */
    public Optional<Path> bringKeys(Path backup, Path keys) throws IOException {
        BackupFolder backups = new BackupFolder(backup);
        KeyCopies copies = new KeyCopies(keys);
        copies.requireFor(backups.keys());
        Restored restored = new Restored(folder.path());
        Backup.delete(restored.unfinished());
        try {
            copies.copyTo(backups.keys(), restored.unfinished());
            restored.finish();
        } finally {
            Backup.delete(restored.unfinished());
        }
        return restored.takeOver();
    }

    private static BaseCopy choose(BackupFolder backups, Optional<Instant> moment) throws IOException {
        List<BaseCopy> copies = backups.copies();
        if (copies.isEmpty()) {
            throw new StartFailure(backups.path() + " has no copy that was finished.");
        }
        return copies.reversed().stream()
                .filter(copy -> moment.isEmpty() || !copy.ended().isAfter(moment.get()))
                .findFirst()
                .orElseThrow(() -> new StartFailure("The backup begins at "
                        + ChinaTime.words(copies.getFirst().ended()) + "; it knows nothing of before."));
    }

    private void requireSameInstallation(BackupFolder backups) throws IOException {
        Path present = folder.path().resolve(BaseCopy.DATABASES);
        if (Files.exists(present.resolve("global/pg_control"))
                && !system(present).equals(backups.system())) {
            throw new StartFailure(folder.path() + " has the databases of another installation; name an empty folder"
                    + " with GONGKAI_DATA.");
        }
    }

    private void requireRoom(BaseCopy copy) throws IOException {
        long free = Files.getFileStore(folder.path()).getUsableSpace();
        if (free < copy.bytes()) {
            throw new StartFailure("The disk of " + folder.path() + " has " + free / MEBIBYTE
                    + " MB left; the copy takes " + copy.bytes() / MEBIBYTE + " MB.");
        }
    }

    private void bringOn(BackupFolder backups, BaseCopy copy, Path databases, Optional<Instant> moment)
            throws IOException, SQLException {
        Files.setPosixFilePermissions(databases, PosixFilePermissions.fromString("rwx------"));
        if (!system(databases).equals(backups.system())) {
            throw new StartFailure(copy.path() + " is not of the installation whose backups these are.");
        }
        Path present = folder.path().resolve(BaseCopy.DATABASES).resolve("pg_wal");
        // Another stack of the same origin has another history.
        if (Files.isDirectory(present) && new Backup(folder.path()).isKeptIn(backups.path())) {
            backups.log().addUnkept(present, copy.segment(), databases.resolve("pg_wal"));
        }
        new Recovery(folder, databases).run(backups.log().command(), moment);
        progress.step("The databases are as they were"
                + moment.map(at -> " at " + ChinaTime.words(at)).orElse(""));
    }

    /** The identity of databases, which stands at the beginning of their server's account of itself. */
    private static String system(Path databases) throws IOException {
        ByteBuffer identity = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(databases.resolve("global/pg_control"))) {
            channel.read(identity, 0);
        }
        return Long.toUnsignedString(identity.getLong(0));
    }
}
