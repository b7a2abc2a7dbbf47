package org.gongkai.deploy.start;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The four services, with the places of their ports behind the gateway's. */
public enum Service {
    REQUEST("request-service", "request", 1),
    DISCLOSURE("disclosure-service", "disclosure", 2),
    LITIGATION("litigation-service", "litigation", 3),
    GATEWAY("report-gateway", "report", 0);

    private static final String LOOPBACK = "127.0.0.1";

    private final String module;
    private final String database;
    private final int place;

    Service(String module, String database, int place) {
        this.module = module;
        this.database = database;
        this.place = place;
    }

    /** The folder of its module, and its name in logs. */
    public String module() {
        return module;
    }

    /** The service of a module. */
    static Service ofModule(String module) {
        return Stream.of(values())
                .filter(service -> service.module.equals(module))
                .findFirst()
                .orElseThrow(() -> new StartFailure(module + " is no service."));
    }

    /** Its database. */
    public String database() {
        return database;
    }

    /** Its port, when this is the gateway's. */
    public int port(int gatewayPort) {
        return gatewayPort + place;
    }

    /** The address that it listens on: only the gateway's is reached from elsewhere. */
    public String host(String gatewayHost) {
        return this == GATEWAY ? gatewayHost : LOOPBACK;
    }

    /** Where the gateway finds the others. */
    public static Map<String, String> origins(int gatewayPort) {
        Map<String, String> origins = new TreeMap<>();
        for (Service service : values()) {
            if (service != GATEWAY) {
                origins.put(
                        "GONGKAI_SOURCES_" + service.name(), "http://" + LOOPBACK + ":" + service.port(gatewayPort));
            }
        }
        return origins;
    }
}
