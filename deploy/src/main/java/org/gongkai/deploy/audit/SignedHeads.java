package org.gongkai.deploy.audit;

import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;

/** The public keys that a service signs heads of its audit with. */
record SignedHeads(JWKSet keys) {

    /**
     * What a head says.
     *
     * @param sequence the last link that it covers
     * @param previous the digest of the head before
     */
    record Said(String madeAt, long sequence, String digest, String previous) {}

    /** What a head says; empty when none of the keys has signed it. */
    Optional<Said> said(String head) {
        try {
            JWSObject jws = JWSObject.parse(head);
            boolean signed = keys.getKeyByKeyId(jws.getHeader().getKeyID()) instanceof RSAKey key
                    && jws.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                    && jws.verify(new RSASSAVerifier(key));
            Map<String, Object> payload = jws.getPayload().toJSONObject();
            return signed && payload.get("sequence") instanceof Number sequence
                    ? Optional.of(new Said(
                            String.valueOf(payload.get("madeAt")),
                            sequence.longValue(),
                            String.valueOf(payload.get("digest")),
                            String.valueOf(payload.get("previous"))))
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            // A head that nobody can read is signed by nobody.
            return Optional.empty();
        }
    }
}
