package org.gongkai.registers.webhook;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;

/** Addresses and secrets of all webhooks, sealed with the data key. */
@Singleton
class SealedWebhooks implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "webhook",
                List.of("id"),
                Stream.of("url", "secret", "former_secret")
                        .collect(Collectors.toMap(Function.identity(), SealedWebhooks::place))));
    }

    private static UnaryOperator<String> place(String column) {
        return id -> WebhookRows.place(id, column);
    }
}
