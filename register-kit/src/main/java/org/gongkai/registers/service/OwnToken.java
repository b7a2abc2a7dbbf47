package org.gongkai.registers.service;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.token.TokenVerifier;
import org.gongkai.registers.problem.RegisterWords;

/**
 * The token that this service shows to others of the installation when it works on its own account. It makes none: one issuer alone
 * vouches for services, and brings each its token again and again, for none is good for longer than some minutes.
 */
@Singleton
public class OwnToken {

    private final TokenVerifier tokens;
    private final String service;
    private volatile String held = "";

    OwnToken(TokenVerifier tokens, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.tokens = tokens;
        this.service = service;
    }

    /**
     * Takes a token in the place of the one before, and answers whose it is.
     *
     * @throws Problem when it is not a good one of this very service
     */
    public String take(String token) {
        if (tokens.verify(token)
                .filter(who -> who.role() == Role.SERVICE && who.name().equals(service))
                .isEmpty()) {
            throw Problem.invalid("/token", RegisterWords.NOT_THE_OWN_TOKEN);
        }
        held = token;
        return service;
    }

    /** The token, as long as it is good. */
    public Optional<String> find() {
        return Optional.of(held).filter(token -> tokens.findRemembered(token).isPresent());
    }
}
