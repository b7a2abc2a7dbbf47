package org.gongkai.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.deploy.stack.StartFailure;

/**
 * What the launcher is told by its environment.
 *
 * @param project root of the checkout, where the packaged services are found
 * @param data folder of the databases, logs and keys; survives between runs
 * @param port of the gateway; the services take the next three
 * @param host address that the gateway listens on
 * @param server a PostgreSQL server of the user's own; empty for the bundled one
 */
public record Settings(Path project, Path data, int port, String host, Optional<OwnServer> server) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_532;

    /** A user's own PostgreSQL server, with a role that may create roles and databases. */
    public record OwnServer(String jdbcUrl, String user, String password) {}

    /** Reads {@code GONGKAI_PORT}, {@code GONGKAI_DATA}, {@code GONGKAI_HOST} and {@code GONGKAI_DATABASE_...}. */
    public static Settings of(Path project, Map<String, String> environment) {
        return new Settings(
                project.toAbsolutePath().normalize(),
                Path.of(environment.getOrDefault(
                                "GONGKAI_DATA", project.resolve("deploy/data").toString()))
                        .toAbsolutePath()
                        .normalize(),
                port(environment.getOrDefault("GONGKAI_PORT", String.valueOf(DEFAULT_PORT))),
                environment.getOrDefault("GONGKAI_HOST", "127.0.0.1"),
                Optional.ofNullable(environment.get("GONGKAI_DATABASE_URL"))
                        .map(url -> new OwnServer(
                                url,
                                environment.getOrDefault("GONGKAI_DATABASE_USER", "postgres"),
                                environment.getOrDefault("GONGKAI_DATABASE_PASSWORD", ""))));
    }

    /** Where the gateway is reached from this machine. */
    public String gatewayHost() {
        return List.of("0.0.0.0", "::").contains(host) ? "127.0.0.1" : host;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new StartFailure("GONGKAI_PORT '" + text + "' is no port from 1 to " + HIGHEST_PORT + ".");
        }
        return Integer.parseInt(text);
    }
}
