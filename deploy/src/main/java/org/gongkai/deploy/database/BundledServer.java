package org.gongkai.deploy.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.postgresql.util.PSQLException;

import org.gongkai.deploy.process.Child;
import org.gongkai.deploy.process.Kept;
import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.start.Ports;
import org.gongkai.deploy.start.StartFailure;

/** The PostgreSQL that comes with the project, on a free port of the loopback address. */
public final class BundledServer implements DatabaseServer {

    /** A server that was killed first does again what its log holds; that may be a gigabyte. */
    private static final Duration TO_START = Duration.ofMinutes(10);

    /** With the services' time less than ten seconds; what it has not written by then its log knows, for the next start. */
    private static final Duration TO_STOP = Duration.ofSeconds(3);

    private static final String WRONG_PASSWORD = "28P01";
    private static final String TO_ANSWER_SECONDS = "5";

    private final PostgresBinaries binaries;
    private final Cluster cluster;
    private final Path log;
    private final int port;
    private final String password;
    private final List<String> options;
    private final Checkpoints checkpoints = new Checkpoints();
    private volatile Child keeper;
    private volatile long saidBefore;

    private BundledServer(
            PostgresBinaries binaries, Cluster cluster, Path log, int port, String password, List<String> options) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.port = port;
        this.password = password;
        this.options = options;
        cluster.endOrphans();
        this.keeper = launch();
    }

    /** Starts the server over the databases in {@code data}, which are made when they are not there. */
    public static BundledServer start(Path data, Path logs, Secrets secrets) {
        return start(data, data.resolve(Cluster.FOLDER), logs, secrets, new LogArchive(data).options());
    }

    /**
     * Starts the server over copied databases, to bring them further.
     *
     * @param data folder of the stack, which has the server's programs
     * @param copy the databases
     * @param options how; as the server takes them
     */
    public static BundledServer over(Path data, Path copy, Path logs, Secrets secrets, List<String> options) {
        return start(data, copy, logs, secrets, options);
    }

    private static BundledServer start(Path data, Path databases, Path logs, Secrets secrets, List<String> options) {
        PostgresBinaries binaries = PostgresBinaries.in(data.resolve("postgresql-18.0.0"));
        String password = secrets.password(Cluster.ADMINISTRATOR);
        Cluster cluster = Cluster.in(databases, binaries, password);
        BundledServer started =
                new BundledServer(binaries, cluster, logs.resolve("postgres.log"), Ports.free(), password, options);
        started.await();
        return started;
    }

    /** Starts the server again at the same address after it has ended. */
    public void startAgain() {
        cluster.endOrphans();
        keeper = launch();
        await();
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public Connection administer() throws SQLException {
        return administer("postgres");
    }

    @Override
    public Connection administer(String database) throws SQLException {
        return DatabaseServer.connect(jdbcUrl(database), Cluster.ADMINISTRATOR, password);
    }

    @Override
    public boolean answers() {
        try (Connection connection = administer()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StartFailure(
                        "The databases in " + cluster.path() + " do not know the password in"
                                + " database-passwords.properties beside it; put the file back that belongs to them.",
                        e);
            }
            return false;
        }
    }

    /**
     * Whether it lets somebody in, answers, and goes on writing down what its log has, each within a few seconds; an error is an
     * answer. One whose processes were stopped takes connections and leaves them waiting.
     */
    public boolean isAlive() {
        Properties how = new Properties();
        how.setProperty("user", Cluster.ADMINISTRATOR);
        how.setProperty("password", password);
        how.setProperty("connectTimeout", TO_ANSWER_SECONDS);
        how.setProperty("socketTimeout", TO_ANSWER_SECONDS);
        how.setProperty("ApplicationName", "launcher");
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), how);
                Statement statement = connection.createStatement();
                ResultSet checkpoints = statement.executeQuery(Checkpoints.QUESTION)) {
            checkpoints.next();
            return this.checkpoints.goOn(
                    checkpoints.getLong(1), Duration.ofSeconds(checkpoints.getLong(2)), System.nanoTime());
        } catch (PSQLException e) {
            return e.getServerErrorMessage() != null;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Process that keeps the server. */
    public Child keeper() {
        return keeper;
    }

    @Override
    public void close() {
        keeper.stop(TO_STOP);
    }

    private Child launch() {
        saidBefore = log.toFile().length();
        List<String> command = new ArrayList<>(Cluster.unprivileged(
                binaries.program("postgres"), "-D", cluster.path().toString(), "-p", "" + port));
        command.addAll(options);
        return Child.start("postgres", Kept.command("postgres", "INT", command), Map.of(), log);
    }

    private void await() {
        try {
            if (!new Patience(TO_START).await(this::answers, () -> !keeper.isAlive())) {
                throw new StartFailure("PostgreSQL did not start"
                        + ServerLog.reason(log, saidBefore)
                                .map(reason -> " (" + reason + ")")
                                .orElse("") + "; see " + log + ".");
            }
        } catch (StartFailure failure) {
            keeper.kill();
            throw failure;
        }
    }
}
