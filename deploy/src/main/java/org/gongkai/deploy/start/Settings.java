package org.gongkai.deploy.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the launcher is told, most of it by its environment.
 *
 * @param project root of the checkout, where the packaged services are found
 * @param data folder of the databases, logs and keys; survives between runs
 * @param port of the gateway; the services take the next three
 * @param host address that the gateway listens on
 * @param heap the most heap of one service, as Java's {@code -Xmx} takes it
 * @param makesArchives whether services that end lay out their classes for later starts
 * @param logs how much of what the processes say is kept
 * @param tls how the gateway serves TLS; empty when it does not
 * @param proxies those whose word on a client's address and scheme counts, as Quarkus takes them
 * @param server a PostgreSQL server of the user's own; empty for the bundled one
 * @param developed the service that runs in dev mode; empty when all run as they were packaged
 */
public record Settings(
        Path project,
        Path data,
        int port,
        String host,
        String heap,
        boolean makesArchives,
        Logs logs,
        Optional<Tls> tls,
        Optional<String> proxies,
        Optional<OwnServer> server,
        Optional<DevMode> developed) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_532;

    /** All processes of a stack stay below 1.2 GB with it; an import of 100,000 rows fits, beside laid out classes too. */
    private static final String DEFAULT_HEAP = "192m";

    /** With four services and the database server less than a gigabyte in all. */
    private static final String DEFAULT_LOG_SIZE = "32m";

    private static final String DEFAULT_LOGS_KEPT = "4";
    private static final int MEBIBYTE_BITS = 20;
    private static final int GIBIBYTE_BITS = 30;

    /**
     * Bounds of each log.
     *
     * @param bytes how long one grows before another is begun
     * @param kept how many of before are kept beside it
     */
    public record Logs(long bytes, int kept) {}

    /** A user's own PostgreSQL server, with a role that may create roles and databases. */
    public record OwnServer(String jdbcUrl, String user, String password) {}

    /**
     * Reads {@code GONGKAI_PORT}, {@code GONGKAI_DATA}, {@code GONGKAI_HOST}, {@code GONGKAI_HEAP},
     * {@code GONGKAI_CLASS_ARCHIVES}, {@code GONGKAI_LOG_SIZE}, {@code GONGKAI_LOGS_KEPT}, {@code GONGKAI_TLS...}, {@code GONGKAI_HTTP},
     * {@code GONGKAI_TRUSTED_PROXIES} and {@code GONGKAI_DATABASE_...}; one that is empty counts as not set. {@code GONGKAI_CORS_ORIGINS}
     * is inherited by the services, and looked at here before they start.
     */
    public static Settings of(Path project, Map<String, String> environment) {
        Function<String, Optional<String>> set =
                name -> Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
        set.apply("GONGKAI_CORS_ORIGINS").ifPresent(Settings::requireOrigins);
        return new Settings(
                project.toAbsolutePath().normalize(),
                folder(set.apply("GONGKAI_DATA")
                        .orElseGet(() -> project.resolve("deploy/data").toString())),
                port(set.apply("GONGKAI_PORT").orElse(String.valueOf(DEFAULT_PORT))),
                host(set.apply("GONGKAI_HOST").orElse("127.0.0.1")),
                heap(set.apply("GONGKAI_HEAP").orElse(DEFAULT_HEAP)),
                makesArchives(set.apply("GONGKAI_CLASS_ARCHIVES").orElse("no")),
                new Logs(
                        logSize(set.apply("GONGKAI_LOG_SIZE").orElse(DEFAULT_LOG_SIZE)),
                        logsKept(set.apply("GONGKAI_LOGS_KEPT").orElse(DEFAULT_LOGS_KEPT))),
                Tls.of(set),
                set.apply("GONGKAI_TRUSTED_PROXIES").map(Settings::proxies),
                set.apply("GONGKAI_DATABASE_URL")
                        .map(url -> new OwnServer(
                                url,
                                set.apply("GONGKAI_DATABASE_USER").orElse("postgres"),
                                set.apply("GONGKAI_DATABASE_PASSWORD").orElse(""))),
                Optional.empty());
    }

    /** The same, with a service in dev mode. */
    public Settings developing(Optional<DevMode> mode) {
        return new Settings(project, data, port, host, heap, makesArchives, logs, tls, proxies, server, mode);
    }

    /** Where the gateway is reached from this machine, as it stands in an address. */
    public String gatewayHost() {
        if (List.of("0.0.0.0", "::").contains(host)) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartFailure("GONGKAI_DATA '" + text + "' is no path: " + e.getReason() + ".", e);
        }
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new StartFailure("GONGKAI_PORT '" + text + "' is no port from 1 to " + HIGHEST_PORT + ".");
        }
        return Integer.parseInt(text);
    }

    /** An address that a socket of this machine can be bound to, whatever the port. */
    private static String host(String text) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(text), 0), 1);
            return text;
        } catch (IOException e) {
            throw new StartFailure("GONGKAI_HOST '" + text + "' is no address of this machine.", e);
        }
    }

    private static void requireOrigins(String text) {
        for (String origin : text.split(",")) {
            if (!origin.strip().matches("(?i)https?://[a-z0-9.:\\[\\]-]+")) {
                throw new StartFailure("GONGKAI_CORS_ORIGINS has '" + origin.strip()
                        + "', which is no origin such as https://portal.example.gov.cn.");
            }
        }
    }

    private static String proxies(String text) {
        if (!text.matches("[0-9A-Za-z.:/-]+(?:\\s*,\\s*[0-9A-Za-z.:/-]+)*")) {
            throw new StartFailure(
                    "GONGKAI_TRUSTED_PROXIES '" + text + "' is no list of addresses such as 10.0.0.5,10.1.0.0/16.");
        }
        return text.replaceAll("\\s", "");
    }

    private static boolean makesArchives(String text) {
        if (!text.matches("yes|no")) {
            throw new StartFailure("GONGKAI_CLASS_ARCHIVES '" + text + "' is neither yes nor no.");
        }
        return text.equals("yes");
    }

    private static String heap(String text) {
        if (!text.matches("[1-9][0-9]{1,4}m|[1-9][0-9]?g")) {
            throw new StartFailure("GONGKAI_HEAP '" + text + "' is no size such as 176m or 1g.");
        }
        return text;
    }

    private static long logSize(String text) {
        if (!text.matches("[1-9][0-9]{0,3}[mg]")) {
            throw new StartFailure("GONGKAI_LOG_SIZE '" + text + "' is no size such as 32m or 1g.");
        }
        int bits = text.endsWith("g") ? GIBIBYTE_BITS : MEBIBYTE_BITS;
        return Long.parseLong(text.substring(0, text.length() - 1)) << bits;
    }

    private static int logsKept(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            throw new StartFailure("GONGKAI_LOGS_KEPT '" + text + "' is no number from 0 to 999.");
        }
        return Integer.parseInt(text);
    }
}
