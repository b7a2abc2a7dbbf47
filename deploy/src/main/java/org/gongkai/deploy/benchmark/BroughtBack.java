package org.gongkai.deploy.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.gongkai.deploy.backup.Backup;
import org.gongkai.deploy.backup.Restore;
import org.gongkai.deploy.stack.DataFolder;
import org.gongkai.deploy.stack.Stack;

/**
 * How long a gigabyte takes into a backup and back, into an empty folder, checked and ready to be started.
 *
 * @param data folder of the stack
 */
record BroughtBack(Stack stack, Path data) {

    private static final PrintStream OUT = System.out;

    /** Rows of a kilobyte, none like another. */
    private static final int ROWS = 1_000_000;

    private static final double GIGABYTE = 1 << 30;

    void measure() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("gongkai-backup");
        execute("create table if not exists ballast as select number, repeat(md5(cast(number as text)), 30) as text"
                + " from generate_series(1, " + ROWS + ") number");
        double taken = seconds(() -> new Backup(data).take(folder.resolve("kept"), folder.resolve("keys")));
        execute("create table if not exists later as select 1 as number");
        execute("select pg_switch_wal()");
        new Backup(data).stop();
        try (DataFolder empty = DataFolder.open(folder.resolve("data"))) {
            double back = seconds(() -> new Restore(empty, done -> OUT.println("  " + done))
                    .bring(folder.resolve("kept"), folder.resolve("keys"), Optional.empty()));
            double size = bytes(empty.path().resolve("cluster")) / GIGABYTE;
            OUT.printf("backup: %.2f GB copied in %.1f s, brought back in %.1f s%n", size, taken, back);
        }
        execute("drop table ballast");
        execute("drop table later");
        OUT.println("backup, to be deleted: " + folder);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stack.server().administer();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static double seconds(Work work) throws IOException, SQLException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
