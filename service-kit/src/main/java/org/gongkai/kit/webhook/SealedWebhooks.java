package org.gongkai.kit.webhook;

import java.util.List;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.EncryptedValues;

/** Addresses and secrets of all webhooks, sealed with the data key. */
@Singleton
class SealedWebhooks implements EncryptedValues {

    private final Jdbi jdbi;
    private final WebhookRows rows;

    SealedWebhooks(Jdbi jdbi, WebhookRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    @Override
    public void encryptAnew() {
        jdbi.useTransaction(
                handle -> List.of("url", "secret", "former_secret").forEach(column -> rows.sealAnew(handle, column)));
    }
}
