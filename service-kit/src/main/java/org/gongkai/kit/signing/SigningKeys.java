package org.gongkai.kit.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.ServiceLock;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;

/** The keys that a service signs with, tokens or heads of its audit: made at the first start, rotated while it runs. */
@ApplicationScoped
public class SigningKeys implements SealedTables {

    private static final String TABLE = "signing_key";

    /** Other gateways on the same database may have rotated. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Jdbi jdbi;
    private final EncryptedKeys encryptedKeys;
    private final Clock clock;
    private volatile Loaded loaded = new Loaded(List.of(), Instant.MIN);

    SigningKeys(Jdbi jdbi, EncryptedKeys encryptedKeys, Clock clock) {
        this.jdbi = jdbi;
        this.encryptedKeys = encryptedKeys;
        this.clock = clock;
    }

    /** The key that signs now. */
    public RSAKey signing() {
        return keys().getFirst();
    }

    /** The public parts of the keys that sign or have signed of late. */
    public JWKSet publicKeys() {
        return new JWKSet(
                keys().stream().map(RSAKey::toPublicJWK).map(JWK.class::cast).toList());
    }

    /** Makes a key that signs from now on; older ones go on to verify. {@code also} is done in the same transaction. */
    public RSAKey rotate(Consumer<Handle> also) {
        RSAKey made = jdbi.inTransaction(handle -> {
            lock(handle);
            RSAKey added = add(handle);
            also.accept(handle);
            return added;
        });
        // Not read back here: the transaction may be part of one that fails.
        loaded = new Loaded(List.of(), Instant.MIN);
        return made;
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(EncryptedKeys.table(TABLE));
    }

    private List<RSAKey> keys() {
        Loaded present = loaded;
        if (present.at().isAfter(clock.instant().minus(KEPT)) && !present.keys().isEmpty()) {
            return present.keys();
        }
        List<RSAKey> keys = jdbi.inTransaction(handle -> {
            List<RSAKey> known = stored(handle);
            if (known.isEmpty()) {
                lock(handle);
                known = stored(handle);
            }
            if (known.isEmpty()) {
                add(handle);
                known = stored(handle);
            }
            return known;
        });
        loaded = new Loaded(keys, clock.instant());
        return keys;
    }

    private List<RSAKey> stored(Handle handle) {
        return handle.createQuery("select kid, private_key from signing_key order by made_at desc, kid")
                .map((row, context) -> encryptedKeys
                        .decrypt(row.getString("private_key"), TABLE, row.getString("kid"))
                        .toRSAKey())
                .list();
    }

    private RSAKey add(Handle handle) {
        RSAKey made = encryptedKeys.makeRsa(UUID.randomUUID().toString());
        handle.createUpdate("insert into signing_key (kid, private_key, made_at) values (:kid, :key, :at)")
                .bind("kid", made.getKeyID())
                .bind("key", encryptedKeys.encrypt(made, TABLE))
                .bind("at", clock.instant())
                .execute();
        return made;
    }

    private static void lock(Handle handle) {
        ServiceLock.SIGNING_KEYS.take(handle);
    }

    private record Loaded(List<RSAKey> keys, Instant at) {}
}
