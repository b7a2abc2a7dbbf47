package org.gongkai.kit.web.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import org.gongkai.kit.datakey.DataKeySettings;

/**
 * Whether there is room where the service writes: uploads that are put aside, and keys. In a stack of the launcher the
 * bundled database lies on the same disk as the keys. Without room nothing new can be taken, and the service is not ready.
 */
@Readiness
@ApplicationScoped
class DiskHealth implements HealthCheck {

    private static final long MEBIBYTE = 1 << 20;

    private final Path scratch;
    private final Path keys;
    private final long least;

    DiskHealth(
            DataKeySettings keys,
            @ConfigProperty(name = "java.io.tmpdir") String scratch,
            @ConfigProperty(name = "gongkai.disk.least-mebibytes", defaultValue = "32") long least) {
        this.scratch = Path.of(scratch);
        this.keys = keys.file().toAbsolutePath();
        this.least = least;
    }

    @Override
    public HealthCheckResponse call() {
        long free = Math.min(free(scratch), free(keys));
        return HealthCheckResponse.named("disk")
                .withData("freeMebibytes", free)
                .withData("leastMebibytes", least)
                .status(free >= least)
                .build();
    }

    /** What is left where the path is or would come to be; nothing where that cannot be told. */
    private static long free(Path path) {
        Path there = path;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null ? 0 : Files.getFileStore(there).getUsableSpace() / MEBIBYTE;
        } catch (IOException e) {
            return 0;
        }
    }
}
