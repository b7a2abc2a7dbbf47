package org.gongkai.deploy.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.gongkai.deploy.database.DatabaseServer;
import org.gongkai.deploy.database.Secrets;
import org.gongkai.deploy.start.StartFailure;

/** The bundled server of a stack that runs, found by its data folder. */
final class RunningDatabases implements AutoCloseable {

    private static final int LINE_OF_PORT = 3;

    /** So long the last piece of the log may take to be kept. */
    private static final String TO_KEEP = "10min";

    private final Path path;
    private final Connection connection;

    private RunningDatabases(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** Those of a data folder, whose stack must run. */
    static RunningDatabases of(Path data) {
        Path path = data.resolve("cluster");
        Path secrets = data.resolve("database-passwords.properties");
        try {
            List<String> told = Files.exists(path.resolve("postmaster.pid"))
                    ? Files.readAllLines(path.resolve("postmaster.pid"))
                    : List.of();
            if (told.size() <= LINE_OF_PORT || !Files.exists(secrets)) {
                throw new StartFailure(
                        "No stack runs in " + data + "; start it, or name its folder with GONGKAI_DATA.");
            }
            RunningDatabases running = new RunningDatabases(
                    path,
                    DatabaseServer.connect(
                            "jdbc:postgresql://127.0.0.1:"
                                    + told.get(LINE_OF_PORT).strip() + "/postgres",
                            "postgres",
                            new Secrets(secrets).password("postgres")));
            running.requireArchive();
            return running;
        } catch (SQLException e) {
            throw new StartFailure("The databases in " + data + " do not answer: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the databases. */
    Path path() {
        return path;
    }

    /** Their identity, which copies keep. */
    String system() throws SQLException {
        return one("select cast(system_identifier as text) from pg_control_system()");
    }

    /** On which line of history they are. */
    int timeline() throws SQLException {
        return Integer.parseInt(one("select cast(timeline_id as text) from pg_control_checkpoint()"));
    }

    /** Lets a copy begin; answers the first piece of the log that belongs to it. */
    String begin() throws SQLException {
        return one("select pg_walfile_name(pg_backup_start('gongkai', true))");
    }

    /** Ends the copy that was begun when all of the log is kept that it needs; answers what it has to bear with it. */
    String end() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '" + TO_KEEP + "'");
        }
        return one("select labelfile from pg_backup_stop(true)");
    }

    /** Their clock. */
    Instant now() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select clock_timestamp()")) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void requireArchive() throws SQLException {
        if (!one("show archive_mode").equals("on")) {
            throw new StartFailure("The stack was started by a version without backups; start it again.");
        }
    }

    private String one(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
