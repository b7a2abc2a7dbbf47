package org.gongkai.document.key;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;

import org.gongkai.form.written.ChinaTime;

/**
 * A key of an office as those know it who check its reports (公钥).
 *
 * @param key its public part; the id begins with the code of the body
 * @param validFrom since when it may have signed
 * @param validTo until when, once another has taken over; what it has signed before stays good
 * @param revocation that nothing signed with it can be trusted any more
 */
public record TrustedKey(
        JWK key, Optional<Instant> validFrom, Optional<Instant> validTo, Optional<Revocation> revocation) {

    /** That a key is not to be trusted (吊销), since others may have it. */
    public record Revocation(Instant at, String reason) {}

    /** A key of which nothing else is known, as a JSON Web Key Set has it. */
    public static TrustedKey of(JWK key) {
        return new TrustedKey(key, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Its name, which each signature bears. */
    public String id() {
        return key.getKeyID();
    }

    /** What people compare: the SHA-256 of RFC 7638 over the key, in hexadecimal digits. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(key.computeThumbprint().decode());
        } catch (JOSEException e) {
            throw new IllegalStateException("a key has a thumbprint", e);
        }
    }

    /** By which algorithm it signs. */
    public String algorithm() {
        return key instanceof ECKey ? "ES256" : "RS256";
    }

    /** As it stands in the list of keys. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kid", id());
        json.put("algorithm", algorithm());
        json.put("fingerprint", fingerprint());
        json.put("validFrom", validFrom.map(ChinaTime::write).orElse(null));
        json.put("validTo", validTo.map(ChinaTime::write).orElse(null));
        json.put(
                "revokedAt",
                revocation.map(Revocation::at).map(ChinaTime::write).orElse(null));
        json.put("revocationReason", revocation.map(Revocation::reason).orElse(null));
        json.put("key", key.toPublicJWK().toJSONObject());
        return json;
    }
}
