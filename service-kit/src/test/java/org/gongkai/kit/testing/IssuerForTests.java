package org.gongkai.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.gongkai.kit.access.Role;

/** Vouches for the callers of tests, as a provider of sign-in does: a key, its public part in a file, tokens. */
public final class IssuerForTests {

    private static final String KEY = "gongkai.test.issuer-key";
    private static final String OUTSIDE = "https://sign-in.test";
    private static final long LIFE_SECONDS = 7_200;

    /** Those of one hour are the same. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private IssuerForTests() {}

    /** Settings of a service that trusts this issuer, as its own for services and as an outside one for people. */
    static Map<String, String> settings() {
        try {
            Path keys = Files.createTempFile("issuer", ".json");
            keys.toFile().deleteOnExit();
            Files.writeString(keys, new JWKSet(key()).toString());
            String jwks = keys.toUri().toString();
            return Map.of(
                    "gongkai.sign-in.issuers.own.jwks", jwks,
                    "gongkai.sign-in.issuers.test.issuer", OUTSIDE,
                    "gongkai.sign-in.issuers.test.jwks", jwks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token for the role with the whole installation as its scope. */
    public static String token(Role role) {
        return token(claims(role).claim("region", "000000"));
    }

    /** A token for the role at one agency. */
    public static String tokenOfAgency(Role role, String agencyCode) {
        return token(claims(role).claim("agency", agencyCode));
    }

    /** A token for the role in a region. */
    public static String tokenOfRegion(Role role, String regionCode) {
        return token(claims(role).claim("region", regionCode));
    }

    /** Claims of a good token but for the scope. */
    public static JWTClaimsSet.Builder claims(Role role) {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        return new JWTClaimsSet.Builder()
                .issuer(role == Role.SERVICE ? "gongkai" : OUTSIDE)
                .subject("test-" + role.name().toLowerCase())
                .audience("gongkai")
                .issueTime(Date.from(hour))
                .expirationTime(Date.from(hour.plusSeconds(LIFE_SECONDS)))
                .claim("role", role.name());
    }

    /** A token with these claims; to sign one is a fifth of what a test of three requests does, so one serves many. */
    public static String token(JWTClaimsSet.Builder claims) {
        return TOKENS.computeIfAbsent(claims.build().toString(), wanted -> sign(claims, key()));
    }

    /** A token with these claims, signed with this key. */
    public static String sign(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One key for the whole process, which the class loaders of tests share through a property. */
    public static synchronized RSAKey key() {
        try {
            String known = System.getProperty(KEY);
            if (known != null) {
                return RSAKey.parse(known);
            }
            KeysOfKnownPrimes.install();
            RSAKey made = new RSAKeyGenerator(2048).keyID("test").generate();
            System.setProperty(KEY, made.toJSONString());
            return made;
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
