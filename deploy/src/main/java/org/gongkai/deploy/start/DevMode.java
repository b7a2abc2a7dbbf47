package org.gongkai.deploy.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * That a service runs in Quarkus' dev mode, from its sources, while the others run as they were packaged.
 *
 * @param maven the command of a Maven that the dev mode works with
 */
public record DevMode(Service service, Path maven) {

    /** Reads {@code gongkai.dev}, the module of the service, and {@code gongkai.maven}; empty where neither is set. */
    public static Optional<DevMode> of(Properties properties) {
        return Optional.ofNullable(properties.getProperty("gongkai.dev"))
                .map(module -> new DevMode(Service.ofModule(module), Path.of(properties.getProperty("gongkai.maven"))));
    }
}
