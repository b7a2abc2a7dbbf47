package org.gongkai.document.signature;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;

import org.gongkai.document.Fingerprint;
import org.gongkai.document.Proof;
import org.gongkai.document.key.TrustedKey;
import org.gongkai.document.key.TrustedKeys;
import org.gongkai.form.written.ChinaTime;

/**
 * The signature over a report's content: a detached JWS (RFC 7515, Appendix F) by a key of P-256 (ES256); offices that have
 * signed with RSA go on with that key (RS256) until they get a new one. The id of an office's key begins with the code of
 * its body, so that nobody signs for another.
 */
public final class ReportSignature {

    /** So that a signature of a report is never taken for one of a token. */
    private static final JOSEObjectType TYPE = new JOSEObjectType("annual-report+jws");

    /** When it was signed, in seconds since 1970. */
    private static final String SIGNED_AT = "iat";

    /** By how much the clocks of those who sign and those who rotate keys may differ. */
    private static final Duration LENIENCE = Duration.ofMinutes(10);

    private static final String NOT_SIGNED = "the signature is not by one of the agency's keys over this content";

    private static final DefaultJWSSignerFactory SIGNERS = new DefaultJWSSignerFactory();

    private ReportSignature() {}

    /** The proof of a canonical content, signed with the key at this moment, which the signature names (iat). */
    public static Proof sign(JWK key, String canonical, Instant at) {
        byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(algorithm(key))
                        .keyID(key.getKeyID())
                        .type(TYPE)
                        .customParam(SIGNED_AT, at.getEpochSecond())
                        .build(),
                new Payload(bytes));
        try {
            jws.sign(SIGNERS.createJWSSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a report cannot be signed", e);
        }
        return new Proof(canonical, Fingerprint.sha256(bytes), Optional.of(jws.serialize(true)), Optional.empty());
    }

    /** What is wrong with a detached signature over these bytes; nothing when it is by a key of the body that was good then. */
    static Optional<String> findFault(String signature, byte[] canonical, String bodyCode, TrustedKeys keys) {
        try {
            JWSObject jws = JWSObject.parse(signature, new Payload(Base64URL.encode(canonical)));
            Optional<TrustedKey> key = Optional.ofNullable(jws.getHeader().getKeyID())
                    .filter(id -> id.startsWith(bodyCode + "."))
                    .flatMap(keys::find);
            if (key.isEmpty() || !isSigned(jws, key.get().key())) {
                return Optional.of(NOT_SIGNED);
            }
            if (key.get().revocation().isPresent()) {
                TrustedKey.Revocation revocation = key.get().revocation().get();
                return Optional.of("the signature is by key " + key.get().id() + ", which was revoked at "
                        + ChinaTime.write(revocation.at()) + ": " + revocation.reason());
            }
            return signedAt(jws)
                    .filter(at -> !isValid(key.get(), at))
                    .map(at -> "the signature is of " + ChinaTime.write(at) + ", when key "
                            + key.get().id() + " was not valid");
        } catch (ParseException | JOSEException e) {
            // What is no signature at all proves as little as a wrong one.
            return Optional.of(NOT_SIGNED);
        }
    }

    private static boolean isSigned(JWSObject jws, JWK key) throws JOSEException {
        return jws.getHeader().getAlgorithm().equals(algorithm(key)) && jws.verify(verifier(key));
    }

    /** Signatures of earlier releases do not say. */
    private static Optional<Instant> signedAt(JWSObject jws) {
        return jws.getHeader().getCustomParam(SIGNED_AT) instanceof Number seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    private static boolean isValid(TrustedKey key, Instant at) {
        return key.validFrom().filter(from -> at.isBefore(from.minus(LENIENCE))).isEmpty()
                && key.validTo().filter(to -> at.isAfter(to.plus(LENIENCE))).isEmpty();
    }

    private static JWSAlgorithm algorithm(JWK key) {
        return key instanceof ECKey ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256;
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return key instanceof ECKey elliptic ? new ECDSAVerifier(elliptic) : new RSASSAVerifier(key.toRSAKey());
    }
}
