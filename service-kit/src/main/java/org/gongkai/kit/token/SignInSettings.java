package org.gongkai.kit.token;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whose tokens are taken. */
@ConfigMapping(prefix = "gongkai.sign-in")
public interface SignInSettings {

    /** Name in the settings of the gateway's own issuer, the only one that vouches for services. */
    String OWN = "own";

    /** What a token must be meant for: its {@code aud}. */
    @WithDefault("gongkai")
    String audience();

    /** How long the keys of an issuer are kept before they are asked for again; an unknown key is asked for at once. */
    @WithDefault("5M")
    Duration keysKept();

    /** Path of the page where a browser signs in that wants another page; none, and there are no pages here. */
    Optional<String> page();

    /** The issuers, by a name of the operator's choice; {@code own} is the gateway. */
    Map<String, Issuer> issuers();

    /** Who vouches for callers. */
    interface Issuer {

        /** The {@code iss} of its tokens. */
        String issuer();

        /** Where its public keys are (a JWKS); of the gateway's own the gateway needs none. */
        Optional<URI> jwks();

        /** Claim that names the role; of a list, exactly one must be a role of this system. */
        @WithDefault("role")
        String roleClaim();

        /** Claim that names the agency by its unified social credit code. */
        @WithDefault("agency")
        String agencyClaim();

        /** Claim that names the region; 000000 is the whole installation. */
        @WithDefault("region")
        String regionClaim();

        /** Claim that lists the grants. */
        @WithDefault("grants")
        String grantsClaim();

        /** Claim that names the account in the audit. */
        @WithDefault("sub")
        String nameClaim();

        /** Claim that says what people call who signs in, for papers that name them. */
        @WithDefault("name")
        String displayNameClaim();
    }
}
