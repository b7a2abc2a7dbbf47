package org.gongkai.kit.upload;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How uploads are searched. */
@ConfigMapping(prefix = "gongkai.uploads")
public interface UploadSettings {

    /** {@code host:port} of a ClamAV daemon that every upload is shown to; without it none is. */
    Optional<String> clamav();
}
