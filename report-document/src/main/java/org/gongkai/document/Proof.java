package org.gongkai.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * What proves a report's content.
 *
 * @param content the content's canonical form, byte for byte what the hash and the signature are over
 * @param sha256 its hash
 * @param signature detached JWS over it (RFC 7515, Appendix F); a draft has none
 * @param publishedAt when the version was opened to everybody
 */
public record Proof(String content, String sha256, Optional<String> signature, Optional<Instant> publishedAt) {

    /** Of content that is not frozen. */
    public static Proof ofDraft(String canonical) {
        return new Proof(
                canonical,
                Fingerprint.sha256(canonical.getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is of content that is not frozen: made from the report as it stands, so that the two are one. */
    boolean isOfDraft() {
        return signature.isEmpty() && publishedAt.isEmpty();
    }
}
