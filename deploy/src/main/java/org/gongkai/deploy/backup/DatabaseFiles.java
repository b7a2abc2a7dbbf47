package org.gongkai.deploy.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files of databases in use that a copy has: without the log, which is kept apart, and without what the server makes anew
 * when it starts.
 *
 * @param folders below the folder of the databases, those that stay empty too
 * @param files below it, the server's own account of itself last
 */
record DatabaseFiles(List<String> folders, List<String> files) {

    /** Their folders must be there, and what they hold must not. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "tablespace_map",
            "backup_manifest",
            "recovery.signal",
            "standby.signal",
            "current_logfiles");

    private static final String ACCOUNT = "global/pg_control";

    static DatabaseFiles of(Path databases) throws IOException {
        List<String> folders = new ArrayList<>();
        List<String> files = new ArrayList<>();
        Files.walkFileTree(databases, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.getFileName().toString().startsWith("pgsql_tmp")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                String name = databases.relativize(folder).toString();
                folders.add(name);
                return EMPTIED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (!LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp") && !name.startsWith("pg_internal.init")) {
                    files.add(databases.relativize(file).toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                // A table that was dropped meanwhile; the log knows.
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        files.remove(ACCOUNT);
        files.add(ACCOUNT);
        return new DatabaseFiles(List.copyOf(folders), List.copyOf(files));
    }
}
