package org.gongkai.kit.token;

import com.nimbusds.jose.jwk.JWKSet;

/** The keys that tokens of this installation are signed with, where they are at hand: in the gateway. */
public interface OwnKeys {

    /** The public keys that are or were in use, of which some token may still be valid. */
    JWKSet publicKeys();
}
