package org.gongkai.deploy.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongkai.deploy.process.Child;
import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.stack.Ports;
import org.gongkai.deploy.stack.StartFailure;

/** The PostgreSQL that comes with the project, on a free port of the loopback address. */
public final class BundledServer implements DatabaseServer {

    private static final String ADMINISTRATOR = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A shell that stops the server in order when its input closes, and is done when the server is. */
    private static final String KEEPER = "\"$@\" & server=$!; (cat >/dev/null; kill -INT $server) <&3 & wait $server";

    private static final String CONFIGURATION = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 120
            shared_buffers = 128MB
            wal_buffers = 16MB
            max_wal_size = 1GB
            timezone = 'Asia/Shanghai'
            log_timezone = 'Asia/Shanghai'
            """;

    private final int port;
    private final String password;
    private final Child keeper;

    private BundledServer(int port, String password, Child keeper) {
        this.port = port;
        this.password = password;
        this.keeper = keeper;
    }

    /** Starts the server over the databases in {@code data}, which are made when they are not there. */
    public static BundledServer start(Path data, Path logs, Secrets secrets) {
        PostgresBinaries binaries = PostgresBinaries.in(data.resolve("postgresql-18.0.0"));
        Path cluster = data.resolve("cluster");
        String password = secrets.password(ADMINISTRATOR);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(binaries, cluster, password);
        }
        int port = Ports.free();
        List<String> server = unprivileged(binaries.program("postgres"), "-D", cluster.toString(), "-p", "" + port);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "exec 3<&0; " + KEEPER, "postgres"));
        command.addAll(server);
        Child keeper = Child.start("postgres", command, Map.of(), logs.resolve("postgres.log"));
        BundledServer started = new BundledServer(port, password, keeper);
        started.await();
        return started;
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
        return DatabaseServer.connect(jdbcUrl(database), ADMINISTRATOR, password);
    }

    /** Process that keeps the server. */
    public Child keeper() {
        return keeper;
    }

    @Override
    public void close() {
        keeper.stop(PATIENCE);
    }

    private void await() {
        if (!new Patience(PATIENCE).await(this::answers, () -> !keeper.isAlive())) {
            keeper.kill();
            throw new StartFailure("PostgreSQL did not start; see " + keeper.log() + ".");
        }
    }

    private boolean answers() {
        try (Connection connection = administer()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void initialise(PostgresBinaries binaries, Path cluster, String password) {
        try {
            Path passwordFile = Files.createTempFile("gongkai", "");
            try {
                Files.writeString(passwordFile, password);
                run(unprivileged(
                        binaries.program("initdb"),
                        "-D",
                        cluster.toString(),
                        "-U",
                        ADMINISTRATOR,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--no-locale"));
            } finally {
                Files.delete(passwordFile);
            }
            Files.writeString(cluster.resolve("postgresql.conf"), CONFIGURATION, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new StartFailure("PostgreSQL cannot make its data folder: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while PostgreSQL made its data folder.", e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> unprivileged(String... command) {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("unshare", "-U"));
        }
        all.addAll(List.of(command));
        return all;
    }
}
