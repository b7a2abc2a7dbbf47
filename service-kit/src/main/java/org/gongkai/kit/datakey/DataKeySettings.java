package org.gongkai.kit.datakey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the key is that secrets and personal data are encrypted with in the database. */
@ConfigMapping(prefix = "gongkai.data-key")
public interface DataKeySettings {

    /** File of the key, made at the first start and read by its owner alone. Without it the data are lost. */
    @WithDefault("keys/${quarkus.application.name}.json")
    Path file();

    /**
     * How long an old key is kept after a new one was made in its place: as long as anybody may still write what it has sealed.
     * Not before that, and not before nothing is left that it opens, it is dropped.
     */
    @WithDefault("PT2M")
    Duration oldKept();

    /** The content of such a file, for those who keep keys elsewhere; the file is not looked at then. */
    Optional<String> content();
}
