package org.gongkai.report.version;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import org.jdbi.v3.core.Handle;

import org.gongkai.report.document.Fingerprint;
import org.gongkai.report.document.Seal;
import org.gongkai.report.signing.OfficeKeys;

/** Signs frozen reports with the key of their office; its public part stands at {@code /.well-known/jwks.json}. */
@ApplicationScoped
class ReportSigner {

    /** So that a signature of a report is never taken for one of a token. */
    private static final JOSEObjectType TYPE = new JOSEObjectType("annual-report+jws");

    private final OfficeKeys keys;

    ReportSigner(OfficeKeys keys) {
        this.keys = keys;
    }

    /** The seal of an agency over a canonical content. */
    Seal seal(Handle handle, String agencyCode, String canonical) {
        byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
        RSAKey key = keys.signing(handle, agencyCode);
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(TYPE)
                        .build(),
                new Payload(bytes));
        try {
            jws.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a report cannot be signed", e);
        }
        return new Seal(Fingerprint.sha256(bytes), Optional.of(jws.serialize(true)), Optional.empty());
    }
}
