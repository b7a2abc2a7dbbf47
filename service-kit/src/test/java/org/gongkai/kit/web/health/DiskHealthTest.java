package org.gongkai.kit.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.kit.datakey.DataKeySettings;

class DiskHealthTest {

    @TempDir
    Path folder;

    @Test
    void a_disk_with_less_room_than_is_wanted_is_no_place_to_work() {
        assertThat(status(0)).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(status(1L << 40)).isEqualTo(HealthCheckResponse.Status.DOWN);
    }

    private HealthCheckResponse.Status status(long least) {
        DataKeySettings keys = new DataKeySettings() {

            @Override
            public Duration oldKept() {
                return Duration.ZERO;
            }

            @Override
            public Path file() {
                return folder.resolve("not/there/yet.json");
            }

            @Override
            public Optional<String> content() {
                return Optional.empty();
            }
        };
        return new DiskHealth(keys, folder.toString(), least).call().getStatus();
    }
}
