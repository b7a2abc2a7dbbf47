package org.gongkai.kit.edition;

import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;

/** Where editions of the form stand that the product does not bring. Read early: bodies are validated by their codes. */
@StaticInitSafe
@ConfigMapping(prefix = "gongkai.editions")
public interface EditionSettings {

    /** A folder with files {@code form-<first year>.json}; every service is given the same. */
    Optional<Path> folder();
}
