package org.gongkai.deploy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gongkai.deploy.database.LogArchive;
import org.gongkai.deploy.start.StartFailure;

/**
 * A backup of a stack that runs: a copy of its databases now, and from now on every piece of their log, for as long as the
 * links in the data folder stand that tell where.
 *
 * @param data the data folder
 */
public record Backup(Path data) {

    private static final String FOLDER_LINK = "backup";
    private static final String KEYS_LINK = "backup-keys";

    /** Keeps the log from now on, copies keys and databases; answers the moment from which on they can be brought back. */
    public Instant take(Path folder, Path keys) throws IOException, SQLException {
        requireApart(folder, keys);
        try (RunningDatabases running = RunningDatabases.of(data)) {
            BackupFolder backups = BackupFolder.of(folder, running.system());
            link(folder, keys);
            copyKeys(backups, keys);
            for (Path line : linesOfHistory(running.path())) {
                run(line.toString(), line.getFileName().toString());
            }
            return copyDatabases(running, backups);
        }
    }

    /** Copies the keys alone, of a stack with a server of its own whose databases are backed up otherwise. */
    public void takeKeys(Path folder, Path keys) throws IOException {
        requireApart(folder, keys);
        link(folder, keys);
        Files.createDirectories(folder.resolve("wal"));
        copyKeys(new BackupFolder(folder), keys);
    }

    /** Whether this stack's log is kept in that folder. */
    boolean isKeptIn(Path folder) throws IOException {
        Path link = data.resolve(FOLDER_LINK);
        return Files.isDirectory(link) && Files.isSameFile(link, folder);
    }

    /** Keeps nothing from now on. */
    public void stop() throws IOException {
        Files.deleteIfExists(data.resolve(FOLDER_LINK));
        Files.deleteIfExists(data.resolve(KEYS_LINK));
    }

    /** Deletes all but the newest copies, and the log that only they needed; answers how many copies. */
    public int keep(Path folder, int newest) throws IOException {
        BackupFolder backups = BackupFolder.existing(folder);
        List<BaseCopy> copies = backups.copies();
        List<BaseCopy> old = copies.subList(0, Math.max(0, copies.size() - newest));
        for (BaseCopy copy : old) {
            delete(copy.path());
        }
        if (!old.isEmpty()) {
            backups.log().deleteBefore(copies.get(old.size()).segment());
        }
        return old.size();
    }

    /** Keys beside what they open are no secret, and a folder that a fresh start empties keeps nothing. */
    private void requireApart(Path folder, Path keys) {
        if (folder.startsWith(keys) || keys.startsWith(folder)) {
            throw new StartFailure(
                    "The keys must lie apart from what they open: name two folders, neither in the other.");
        }
        if (folder.startsWith(data) || keys.startsWith(data) || data.startsWith(folder) || data.startsWith(keys)) {
            throw new StartFailure("A backup in the data folder " + data + " would be lost with it.");
        }
        if (!Files.isDirectory(data)) {
            throw new StartFailure("There is no data folder " + data + "; name it with GONGKAI_DATA.");
        }
    }

    private void link(Path folder, Path keys) throws IOException {
        new KeyCopies(keys).make();
        replaceLink(data.resolve(KEYS_LINK), keys);
        replaceLink(data.resolve(FOLDER_LINK), folder);
    }

    private static void replaceLink(Path link, Path target) throws IOException {
        Path next = link.resolveSibling(link.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, target);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    }

    private void copyKeys(BackupFolder backups, Path keys) throws IOException {
        run();
        new KeyCopies(keys).requireFor(backups.keys());
    }

    /** Runs the script by which the server keeps its log. */
    private void run(String... arguments) throws IOException {
        Process script = new ProcessBuilder(Stream.concat(new LogArchive(data).command().stream(), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes()).strip();
        try {
            if (script.waitFor() != 0) {
                throw new StartFailure("The backup cannot be written: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.", e);
        }
    }

    private Instant copyDatabases(RunningDatabases running, BackupFolder backups) throws IOException, SQLException {
        Path unfinished = backups.path().resolve("unfinished");
        delete(unfinished);
        Path databases = unfinished.resolve(BaseCopy.DATABASES);
        SortedMap<String, String> sums = new TreeMap<>();
        String segment = running.begin();
        DatabaseFiles files = DatabaseFiles.of(running.path());
        for (String name : files.files()) {
            Path target = databases.resolve(name);
            try {
                sums.put(
                        BaseCopy.DATABASES + "/" + name,
                        HashedFiles.copy(running.path().resolve(name), target));
                HashedFiles.settle(target);
            } catch (NoSuchFileException dropped) {
                Files.deleteIfExists(target);
            }
        }
        Files.writeString(databases.resolve("backup_label"), running.end());
        Instant ended = running.now();
        Files.write(unfinished.resolve(BaseCopy.FOLDERS), files.folders());
        for (Path mark : marks()) {
            HashedFiles.copy(mark, unfinished.resolve(BaseCopy.MARKS).resolve(mark.getFileName()));
        }
        BaseCopy copy = new BaseCopy(backups.place(ended), ended, running.timeline(), segment, bytes(unfinished));
        copy.writeFacts(unfinished);
        addSums(unfinished, sums);
        new Manifest(sums).write(unfinished.resolve(BaseCopy.MANIFEST));
        Files.move(unfinished, copy.path(), StandardCopyOption.ATOMIC_MOVE);
        HashedFiles.settle(backups.path());
        return ended;
    }

    /** The sums of what was written beside the databases. */
    private static void addSums(Path folder, SortedMap<String, String> sums) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!sums.containsKey(name)) {
                    sums.put(name, HashedFiles.sum(file));
                }
            }
        }
    }

    /** What the launcher has written down of what it does once; its passwords are no part of it. */
    private List<Path> marks() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[a-z-]+"))
                    .toList();
        }
    }

    private static List<Path> linesOfHistory(Path databases) throws IOException {
        try (Stream<Path> all = Files.list(databases.resolve("pg_wal"))) {
            return all.filter(file -> file.toString().endsWith(".history")).toList();
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
