package org.gongkai.kit.token;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

/** One issuer whose tokens are taken: how they are checked and how they are read. */
record TrustedIssuer(String issuer, ConfigurableJWTProcessor<SecurityContext> processor, ClaimReader reader) {

    /** Asymmetric algorithms alone: who can check a token must not be able to make one. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final int MILLIS_TO_FETCH = 3_000;
    private static final int LARGEST_KEY_SET = 200_000;
    private static final long MILLIS_BETWEEN_FETCHES = 1_000;

    static TrustedIssuer of(
            String name, SignInSettings.Issuer settings, String audience, JWKSource<SecurityContext> keys) {
        ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                null, JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(settings.issuer()).build(), Set.of("exp", "iat", "sub")));
        return new TrustedIssuer(settings.issuer(), processor, new ClaimReader(name, settings));
    }

    /** Keys that are fetched when they are first wanted, and again when a token names one that is not among them. */
    static JWKSource<SecurityContext> remote(URI jwks, Duration kept) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            jwks.toURL(),
                            new DefaultResourceRetriever(MILLIS_TO_FETCH, MILLIS_TO_FETCH, LARGEST_KEY_SET))
                    .cache(kept.toMillis(), MILLIS_TO_FETCH)
                    .refreshAheadCache(false)
                    .rateLimited(MILLIS_BETWEEN_FETCHES)
                    .retrying(true)
                    .outageTolerantForever()
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("the keys of an issuer are at '" + jwks + "', which is no URL", e);
        }
    }

    /** Keys that this process has. */
    static JWKSource<SecurityContext> local(OwnKeys keys) {
        return (JWKSelector selector, SecurityContext context) -> selector.select(keys.publicKeys());
    }
}
