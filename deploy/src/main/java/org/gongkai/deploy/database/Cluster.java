package org.gongkai.deploy.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.start.StartFailure;

/** The folder in which the bundled PostgreSQL keeps its databases. */
final class Cluster {

    /** Role that may do everything. */
    static final String ADMINISTRATOR = "postgres";

    /** Its name in the folder of a stack. */
    static final String FOLDER = "cluster";

    private static final String VERSION = "18";
    private static final String DEAD = "Z";
    private static final Duration TO_NOTICE = Duration.ofSeconds(5);

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

    private final Path path;

    private Cluster(Path path) {
        this.path = path;
    }

    /** The databases in this folder, which are made when they are not there. */
    static Cluster in(Path path, PostgresBinaries binaries, String password) {
        try {
            if (!Files.exists(path)) {
                initialise(binaries, path, password);
            }
            Path version = path.resolve("PG_VERSION");
            if (!Files.exists(version) || !Files.exists(path.resolve("global/pg_control"))) {
                throw new StartFailure(
                        path + " holds no whole databases of PostgreSQL; move it away, or begin anew with"
                                + " deploy/up --fresh.");
            }
            String found = Files.readString(version).strip();
            if (!found.equals(VERSION)) {
                throw new StartFailure(path + " holds databases of PostgreSQL " + found + ", and this is " + VERSION
                        + "; bring them over with pg_upgrade, or name another folder with GONGKAI_DATA.");
            }
            return new Cluster(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /**
     * Ends what a server that was killed left running: its processes end when they next look whether it is there, and
     * a new server does not start before they have.
     */
    void endOrphans() {
        if (!new Patience(TO_NOTICE).await(() -> processes().isEmpty(), () -> false)) {
            processes().forEach(ProcessHandle::destroyForcibly);
            new Patience(TO_NOTICE).await(() -> processes().isEmpty(), () -> false);
        }
        forgetTheDead();
    }

    /**
     * A server that was killed together with what kept it is listed until the first process of the machine asks how it ended; in a
     * container that may be nobody, and a new server takes the listed one for one that runs.
     */
    private void forgetTheDead() {
        Path file = path.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            Path known = Path.of("/proc", Files.readAllLines(file).getFirst().strip());
            // One that is just ending works nowhere any more, and is not dead yet.
            new Patience(TO_NOTICE).await(() -> !isServer(known) || isDead(known), () -> false);
            if (isDead(known)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isServer(Path known) {
        return read(known.resolve("comm")).strip().equals("postgres");
    }

    private static boolean isDead(Path known) {
        String state = read(known.resolve("stat"));
        return state.substring(state.lastIndexOf(')') + 1).strip().startsWith(DEAD);
    }

    /** Nothing of a process that is not there any more. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }

    /** PostgreSQL writes the command of a process anew; its program and where it works stay. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        Path known = Path.of("/proc", String.valueOf(process.pid()));
        try {
            return Files.readString(known.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(known.resolve("cwd")).equals(path.toRealPath());
        } catch (IOException e) {
            // It has ended meanwhile, or is not ours to look at, so not ours to end.
            return false;
        }
    }

    /** Makes the databases beside their place, so that what was cut off is not taken for whole. */
    private static void initialise(PostgresBinaries binaries, Path path, String password) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        PostgresBinaries.delete(unfinished);
        Path passwordFile = Files.createTempFile(path.getParent(), "password", "");
        try {
            Files.writeString(passwordFile, password);
            run(unprivileged(
                    binaries.program("initdb"),
                    "-D",
                    unfinished.toString(),
                    "-U",
                    ADMINISTRATOR,
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--no-locale"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(unfinished.resolve("postgresql.conf"), CONFIGURATION, StandardOpenOption.APPEND);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new StartFailure("PostgreSQL cannot make its databases: "
                        + ServerLog.reason(output.lines().toList()).orElse("initdb failed") + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while PostgreSQL made its databases.", e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    static List<String> unprivileged(String... command) {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("unshare", "-U"));
        }
        all.addAll(List.of(command));
        return all;
    }
}
