package org.gongkai.report.replica;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the directory, and what was signed, come into the services' replicas. */
@ConfigMapping(prefix = "gongkai.replication")
public interface ReplicationSettings {

    /** How long a change of the directory waits for the services before it answers that one does not have it yet. */
    @WithDefault("5S")
    Duration patience();

    /** How long a service may take to answer; shorter than {@code gongkai.outbox.lease}. */
    @WithDefault("5S")
    Duration answerPatience();
}
