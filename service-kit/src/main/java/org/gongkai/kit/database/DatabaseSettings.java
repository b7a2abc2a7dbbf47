package org.gongkai.kit.database;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the database may take over its work. */
@ConfigMapping(prefix = "gongkai.database-patience")
public interface DatabaseSettings {

    /** How long a request waits for a connection when all are taken; a service that starts waits longer. */
    @WithDefault("1500ms")
    Duration connection();

    /**
     * The longest that one statement works before the server ends it, whoever waits for it: as long as the gateway waits for a
     * service. A large import or recount has many statements, none of which takes minutes.
     */
    @WithDefault("10M")
    Duration statement();
}
