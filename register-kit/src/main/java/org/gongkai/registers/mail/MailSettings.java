package org.gongkai.registers.mail;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Letters by mail. The server they go to is set with {@code quarkus.mailer.host}, {@code .port} and their neighbours. */
@ConfigMapping(prefix = "gongkai.mail")
public interface MailSettings {

    /** The address that letters come from; without it none are written. */
    Optional<String> sender();

    /** How long handing over a letter may take; shorter than the outbox's lease. */
    @WithDefault("8S")
    Duration patience();
}
