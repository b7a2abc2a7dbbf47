package org.gongkai.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * What proves a report's content.
 *
 * @param sha256 hash of the content's canonical form
 * @param signature detached JWS over the canonical form (RFC 7515, Appendix F); a draft has none
 * @param publishedAt when the version was opened to everybody
 */
public record Proof(String sha256, Optional<String> signature, Optional<Instant> publishedAt) {

    /** Of content that is not frozen. */
    public static Proof ofDraft(String canonical) {
        return new Proof(
                Fingerprint.sha256(canonical.getBytes(StandardCharsets.UTF_8)), Optional.empty(), Optional.empty());
    }
}
