package org.gongkai.kit.origin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** By which origin everybody reaches the gateway: what is handed on to others names whole addresses, and they stay. */
@ConfigMapping(prefix = "gongkai.public")
public interface PublicOrigin {

    /** Scheme, host and port, without a slash at the end. A name that stays is part of what is permanent. */
    @WithDefault("http://127.0.0.1:8080")
    String origin();
}
