package org.gongkai.report.signing;

import jakarta.enterprise.context.ApplicationScoped;

import com.nimbusds.jose.jwk.JWKSet;

import org.gongkai.kit.signing.SigningKeys;
import org.gongkai.kit.token.OwnKeys;

/** The gateway signs the tokens of this installation, so it checks them with the keys it has. */
@ApplicationScoped
class GatewayKeys implements OwnKeys {

    private final SigningKeys keys;

    GatewayKeys(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public JWKSet publicKeys() {
        return keys.publicKeys();
    }
}
