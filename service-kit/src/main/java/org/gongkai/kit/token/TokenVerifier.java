package org.gongkai.kit.token;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * Verifies bearer tokens: signature, issuer, audience, time. A token that was good is remembered until it ends, for
 * checking a signature costs more than everything else that is done about a request's rights; one whose account was changed
 * since is good no more.
 */
@Singleton
public class TokenVerifier {

    /** The claim that says of which version of its account a token is. */
    public static final String VERSION_CLAIM = "version";

    private static final Logger LOG = Logger.getLogger(TokenVerifier.class);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 8_192;

    private final Map<String, TrustedIssuer> issuers = new HashMap<>();
    private final Clock clock;
    private final EndedSignIns ended;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.creating((String token, Verified caller) -> caller.left()))
            .build();

    TokenVerifier(SignInSettings settings, Instance<OwnKeys> ownKeys, Clock clock, EndedSignIns ended) {
        this.clock = clock;
        this.ended = ended;
        settings.issuers().forEach((name, issuer) -> {
            JWKSource<SecurityContext> keys = name.equals(SignInSettings.OWN) && ownKeys.isResolvable()
                    ? TrustedIssuer.local(ownKeys.get())
                    : TrustedIssuer.remote(
                            issuer.jwks()
                                    .orElseThrow(() -> new IllegalArgumentException(
                                            "gongkai.sign-in.issuers." + name + ".jwks is not set")),
                            settings.keysKept());
            issuers.put(issuer.issuer(), TrustedIssuer.of(name, issuer, settings.audience(), keys));
        });
    }

    /** The caller of a token that was verified before and still holds; costs nothing to ask. */
    public Optional<Caller.SignedIn> findRemembered(String token) {
        return Optional.ofNullable(verified.getIfPresent(token))
                .filter(known -> known.end().isAfter(clock.instant()))
                .filter(known -> !hasEnded(known.caller(), known.version()))
                .map(Verified::caller);
    }

    /**
     * The caller of the token; empty when it is not good. May wait for an issuer's keys.
     *
     * @throws Problem when the keys cannot be had, so that nobody can say whether the token is good
     */
    public Optional<Caller.SignedIn> verify(String token) {
        Optional<Caller.SignedIn> remembered = findRemembered(token);
        if (remembered.isPresent() || token.length() > LONGEST) {
            return remembered;
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            TrustedIssuer issuer = issuers.get(jwt.getJWTClaimsSet().getIssuer());
            if (issuer == null) {
                LOG.info("refused a token: its issuer is not trusted");
                return Optional.empty();
            }
            JWTClaimsSet claims = issuer.processor().process(jwt, null);
            Optional<Caller.SignedIn> caller = issuer.reader().read(claims);
            if (caller.isEmpty()) {
                LOG.info("refused a token: it does not name one role and one agency or region");
            }
            long version = version(claims);
            if (caller.filter(known -> hasEnded(known, version)).isPresent()) {
                LOG.info("refused a token: its account was changed since");
                return Optional.empty();
            }
            caller.ifPresent(known ->
                    remember(token, known, version, claims.getExpirationTime().toInstant()));
            return caller;
        } catch (KeySourceException e) {
            LOG.warnf("the keys of an issuer cannot be had: %s", e.getMessage());
            throw Problem.of(ProblemKind.UNAVAILABLE, KitWords.NO_TOKEN_KEYS);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            // The message names the fault, never the token.
            LOG.infof("refused a token: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** Accounts of our own alone are changed here; services have none. */
    private boolean hasEnded(Caller.SignedIn caller, long version) {
        return caller.issuer().equals(SignInSettings.OWN)
                && caller.role() != Role.SERVICE
                && ended.hasEnded(caller.name(), version);
    }

    private static long version(JWTClaimsSet claims) throws ParseException {
        Long version = claims.getLongClaim(VERSION_CLAIM);
        return version == null ? 0 : version;
    }

    private void remember(String token, Caller.SignedIn caller, long version, Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        if (left.isPositive()) {
            verified.put(token, new Verified(caller, version, end, left));
        }
    }

    private record Verified(Caller.SignedIn caller, long version, Instant end, Duration left) {}
}
