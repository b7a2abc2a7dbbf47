package org.gongkai.registers.webhook;

import java.security.SecureRandom;
import java.util.Base64;

import jakarta.inject.Singleton;

import org.gongkai.kit.datakey.DataKey;

/** What webhooks are signed with, and their addresses: both sealed with the data key. */
@Singleton
class WebhookSecrets {

    private static final int BYTES = 32;

    private final DataKey key;
    private final SecureRandom random = new SecureRandom();

    WebhookSecrets(DataKey key) {
        this.key = key;
    }

    /** A new one, as its owner writes it down. */
    String make() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return WebhookSignature.PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    String seal(String text, String place) {
        return key.encrypt(text, place);
    }

    String open(String sealed, String place) {
        return key.decrypt(sealed, place);
    }
}
