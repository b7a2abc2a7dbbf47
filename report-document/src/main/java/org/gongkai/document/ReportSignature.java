package org.gongkai.document;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
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
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;

/**
 * The signature over a report's content: a detached JWS (RFC 7515, Appendix F) by a key of P-256 (ES256); offices that have
 * signed with RSA go on with that key (RS256) until they get a new one. The id of an office's key begins with the code of
 * its body, so that nobody signs for another.
 */
public final class ReportSignature {

    /** So that a signature of a report is never taken for one of a token. */
    private static final JOSEObjectType TYPE = new JOSEObjectType("annual-report+jws");

    private static final DefaultJWSSignerFactory SIGNERS = new DefaultJWSSignerFactory();

    private ReportSignature() {}

    /** The proof of a canonical content, signed with the key. */
    public static Proof sign(JWK key, String canonical) {
        byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(algorithm(key))
                        .keyID(key.getKeyID())
                        .type(TYPE)
                        .build(),
                new Payload(bytes));
        try {
            jws.sign(SIGNERS.createJWSSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a report cannot be signed", e);
        }
        return new Proof(canonical, Fingerprint.sha256(bytes), Optional.of(jws.serialize(true)), Optional.empty());
    }

    /** Whether a detached signature is by a key of the body over these bytes. */
    public static boolean isSigned(String signature, byte[] canonical, String bodyCode, JWKSet keys) {
        try {
            JWSObject jws = JWSObject.parse(signature, new Payload(Base64URL.encode(canonical)));
            JWK key = keys.getKeyByKeyId(jws.getHeader().getKeyID());
            return key != null
                    && key.getKeyID().startsWith(bodyCode + ".")
                    && jws.getHeader().getAlgorithm().equals(algorithm(key))
                    && jws.verify(verifier(key));
        } catch (ParseException | JOSEException e) {
            // What is no signature at all proves as little as a wrong one.
            return false;
        }
    }

    private static JWSAlgorithm algorithm(JWK key) {
        return key instanceof ECKey ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256;
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return key instanceof ECKey elliptic ? new ECDSAVerifier(elliptic) : new RSASSAVerifier(key.toRSAKey());
    }
}
