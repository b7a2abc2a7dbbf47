package org.gongkai.registers.attachment.store;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** A store that speaks S3, for the contents of attachments; they lie in the database as long as no bucket is named. */
@ConfigMapping(prefix = "gongkai.attachments.s3")
public interface S3Settings {

    /** The bucket, which is there already. */
    Optional<String> bucket();

    /** Address of the store; without it that of AWS in the region. */
    Optional<URI> endpoint();

    /** Region that requests are signed for; most stores of one's own take any. */
    @WithDefault("us-east-1")
    String region();

    /** Beginning of the names of all objects, so that several services share a bucket. */
    @WithDefault("${quarkus.application.name}/")
    String prefix();

    /** Who signs the requests. */
    Optional<String> accessKey();

    /** With what they are signed. */
    Optional<String> secretKey();
}
