package org.gongkai.report.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.signing.SigningKeys;
import org.gongkai.kit.token.SignInSettings;
import org.gongkai.kit.token.TokenVerifier;

/** Makes access tokens: short-lived, signed, understood by every service. */
@ApplicationScoped
public class AccessTokens {

    /** How long a token is good, unless its account is changed before. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private final SigningKeys keys;
    private final SignInSettings settings;
    private final Clock clock;

    AccessTokens(SigningKeys keys, SignInSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** A token for a service. */
    public String make(Caller.SignedIn service) {
        return make(service, 0);
    }

    /** A token for somebody who signs in with a version of an account. */
    public String make(Caller.SignedIn caller, long version) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuers().get(SignInSettings.OWN).issuer())
                .audience(settings.audience())
                .subject(caller.name())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .claim("role", caller.role().name())
                .claim(TokenVerifier.VERSION_CLAIM, version)
                .claim(
                        "grants",
                        caller.grants().stream().map(Enum::name).sorted().toList());
        caller.displayName().ifPresent(displayName -> claims.claim("name", displayName));
        switch (caller.scope()) {
            case Scope.OfAgency own -> claims.claim("agency", own.agencyCode());
            case Scope.OfRegion own -> claims.claim("region", own.region().prefix());
            case Scope.Everywhere all -> claims.claim("region", Scope.EVERYWHERE);
            case Scope.Nowhere none -> throw new IllegalArgumentException("a caller without a scope signs in nowhere");
        }
        RSAKey key = keys.signing();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token cannot be signed", e);
        }
        return token.serialize();
    }
}
