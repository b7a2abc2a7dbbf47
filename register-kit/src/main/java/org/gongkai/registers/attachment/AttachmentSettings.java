package org.gongkai.registers.attachment;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be attached to a record, and how long an upload may take. */
@ConfigMapping(prefix = "gongkai.attachments")
public interface AttachmentSettings {

    /** Largest attachment in bytes: 64 MiB, as large as a request may be that sends one at once. */
    @WithDefault("${gongkai.body-limit.attachment}")
    long largest();

    /** Most bytes of all attachments of a record together: 256 MiB. */
    @WithDefault("268435456")
    long largestTogether();

    /** Most bytes together that who has not signed in adds to: 50 MiB. */
    @WithDefault("52428800")
    long largestTogetherOfPublic();

    /** Most attachments of a record. */
    @WithDefault("100")
    int most();

    /** How long an upload may rest before it is given up. */
    @WithDefault("48H")
    Duration unfinished();
}
