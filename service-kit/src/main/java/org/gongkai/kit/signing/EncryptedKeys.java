package org.gongkai.kit.signing;

import java.text.ParseException;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;

/** Makes keys that sign, and encrypts them with the data key for the table that keeps them. */
@ApplicationScoped
public class EncryptedKeys {

    private static final int BITS = 2048;

    private final DataKey dataKey;

    EncryptedKeys(DataKey dataKey) {
        this.dataKey = dataKey;
    }

    /** A new key for tokens and audits (RSA-2048, RS256): what it signs is verified fastest. */
    public RSAKey makeRsa(String kid) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("a signing key cannot be made", e);
        }
    }

    /** A new key for what is signed seldom (P-256, ES256): it is made at once, while two large primes take a second of a core. */
    public ECKey makeElliptic(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("a signing key cannot be made", e);
        }
    }

    /** The key as a column of the table keeps it. */
    public String encrypt(JWK key, String table) {
        return dataKey.encrypt(key.toJSONString(), place(table, key.getKeyID()));
    }

    /** The key that a column of the table keeps. */
    public JWK decrypt(String encrypted, String table, String kid) {
        try {
            return JWK.parse(dataKey.decrypt(encrypted, place(table, kid)));
        } catch (ParseException e) {
            throw new IllegalStateException("the signing key " + kid + " cannot be read");
        }
    }

    /** The table, whose keys bear their ids, for a new data key. */
    public static SealedTable table(String name) {
        return new SealedTable(name, List.of("kid"), Map.of("private_key", kid -> place(name, kid)));
    }

    private static String place(String table, String kid) {
        return table + "/private_key/" + kid;
    }
}
