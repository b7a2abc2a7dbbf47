package org.gongkai.deploy.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.database.BundledServer;
import org.gongkai.deploy.database.Secrets;
import org.gongkai.deploy.stack.DataFolder;
import org.gongkai.deploy.start.StartFailure;

/** What was kept of the bundled server comes back as it was at a moment, or is refused and changes nothing. */
@Order(1)
class RestoreIT {

    private static final String PROGRAMS = "postgresql-18.0.0";

    @TempDir
    Path folder;

    @Test
    void every_moment_comes_back_and_nothing_that_was_damaged_does() throws Exception {
        Path data = folder.resolve("data");
        makeFolder(data);
        Instant first;
        Instant second;
        Instant third;
        try (BundledServer server = server(data)) {
            Backup backup = new Backup(data);
            assertThatThrownBy(() -> backup.take(data.resolve("x"), keys()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("would be lost with it");
            assertThatThrownBy(() -> backup.take(backups(), backups().resolve("keys")))
                    .hasMessageContaining("must lie apart");
            execute(server, "create table note (number int)");
            add(server, 1);
            first = backup.take(backups(), keys());
            add(server, 2);
            second = pause(server);
            add(server, 3);
            // A key that comes later is copied with the next piece of the log.
            Files.writeString(data.resolve("keys/late-service.json"), "late");
            add(server, 4);
            third = pause(server);
            add(server, 5);
            handOn(server);
            // This is handed on to nobody before the machine fails.
            add(server, 6);
            server.keeper().kill();
        }
        assertThat(keys().resolve("late-service.json")).hasContent("late");

        refuseDamage(data);
        assertThatThrownBy(() -> restore(data, Optional.of(first.minusSeconds(1))))
                .hasMessageContaining("The backup begins at");
        assertThatThrownBy(() -> restore(data, Optional.of(third.plusSeconds(3600))))
                .hasMessageContaining("The backup reaches to")
                .hasMessageContaining("nothing was changed");
        assertThat(data.resolve("restoring")).doesNotExist();

        Path elsewhere = folder.resolve("elsewhere");
        makeFolder(elsewhere);
        Files.createSymbolicLink(elsewhere.resolve(PROGRAMS), data.resolve(PROGRAMS));
        restore(elsewhere, Optional.of(first));
        assertThat(numbers(elsewhere)).containsExactly(1);
        restore(elsewhere, Optional.empty());
        assertThat(numbers(elsewhere)).containsExactly(1, 2, 3, 4, 5);
        assertThat(elsewhere.resolve("keys/late-service.json")).hasContent("late");
        assertThat(elsewhere.resolve("sample-loaded")).exists();

        Path aside = restore(data, Optional.empty()).orElseThrow();
        assertThat(numbers(data)).as("nothing that was refused has done harm").containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(aside.resolve("cluster/PG_VERSION")).exists();
        assertThat(data.resolve("backup")).as("nothing more is kept").doesNotExist();
        restore(data, Optional.of(second));
        assertThat(numbers(data)).containsExactly(1, 2);

        // The line of history that began with the restore is kept beside the first, and both come back.
        Instant fourth;
        try (BundledServer server = server(data)) {
            new Backup(data).take(backups(), keys());
            add(server, 7);
            fourth = pause(server);
            add(server, 8);
        }
        restore(elsewhere, Optional.of(third));
        assertThat(numbers(elsewhere)).containsExactly(1, 2, 3, 4);
        assertThat(new Backup(data).keep(backups(), 1)).isEqualTo(1);
        restore(elsewhere, Optional.of(fourth));
        assertThat(numbers(elsewhere)).containsExactly(1, 2, 7);
    }

    /** One bit of a copy, of the log, of a manifest, of a key: each is refused by the name of its file. */
    private void refuseDamage(Path data) throws Exception {
        List<Path> files = new ArrayList<>(List.of(
                last(backups().resolve("wal"), ".gz"),
                last(backups().resolve("wal"), ".sha256"),
                backups().resolve("keys.sha256"),
                keys().resolve("request-service.json")));
        Path copy = new BackupFolder(backups()).copies().getFirst().path();
        files.add(copy.resolve("cluster/global/pg_control"));
        files.add(copy.resolve("backup.properties"));
        files.add(copy.resolve("folders"));
        files.add(copy.resolve("manifest.sha256"));
        for (Path file : files) {
            long place = Files.size(file) / 2;
            flip(file, place);
            assertThatThrownBy(() -> restore(data, Optional.empty()), file.toString())
                    .isInstanceOf(StartFailure.class);
            flip(file, place);
        }
        Path key = keys().resolve("request-service.json");
        Files.move(key, folder.resolve("away"));
        assertThatThrownBy(() -> restore(data, Optional.empty())).hasMessageContaining(key + " is missing");
        Files.move(folder.resolve("away"), key);
    }

    private Optional<Path> restore(Path data, Optional<Instant> moment) throws IOException, SQLException {
        try (DataFolder opened = DataFolder.open(data)) {
            return new Restore(opened, done -> {}).bring(backups(), keys(), moment);
        }
    }

    private static void makeFolder(Path data) throws IOException {
        try (DataFolder opened = DataFolder.open(data)) {
            Files.createDirectories(data.resolve("keys"));
            Files.writeString(data.resolve("keys/request-service.json"), "key");
            Files.writeString(data.resolve("sample-loaded"), "x");
            assertThat(opened.path()).isEqualTo(data);
        }
    }

    private Path backups() {
        return folder.resolve("backups");
    }

    private Path keys() {
        return folder.resolve("stick");
    }

    private static BundledServer server(Path data) {
        return BundledServer.start(
                data, data.resolve("logs"), new Secrets(data.resolve("database-passwords.properties")));
    }

    private static void add(BundledServer server, int number) throws SQLException {
        execute(server, "insert into note values (" + number + ")");
    }

    private static void execute(BundledServer server, String sql) throws SQLException {
        try (Connection connection = server.administer();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends a piece of the log, and waits until it is kept. */
    private void handOn(BundledServer server) throws SQLException {
        String piece;
        try (Connection connection = server.administer();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_walfile_name(pg_switch_wal())")) {
            row.next();
            piece = row.getString(1);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(backups().resolve("wal").resolve(piece + ".gz")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(backups().resolve("wal").resolve(piece.substring(0, 16) + ".sha256"))
                        .contains(piece));
    }

    /** A moment with nothing near it. */
    private static Instant pause(BundledServer server) throws SQLException {
        execute(server, "select pg_sleep(0.05)");
        Instant moment = Instant.now();
        execute(server, "select pg_sleep(0.05)");
        return moment;
    }

    private static List<Integer> numbers(Path data) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (BundledServer server = server(data);
                Connection connection = server.administer();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from note order by number")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private static Path last(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static void flip(Path file, long place) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(place);
            int flipped = bytes.read() ^ 1;
            bytes.seek(place);
            bytes.write(flipped);
        }
    }
}
