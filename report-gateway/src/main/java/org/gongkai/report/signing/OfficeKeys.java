package org.gongkai.report.signing;

import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.nimbusds.jose.jwk.JWK;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.signing.EncryptedKeys;
import org.gongkai.report.lock.ReportLock;

/**
 * The keys that offices sign their reports with: each has its own, made when it first signs. The id of a key begins with
 * the code of its agency, so that nobody can pass a report off with another office's key.
 */
@ApplicationScoped
public class OfficeKeys implements SealedTables {

    private static final String TABLE = "office_key";

    private final Jdbi jdbi;
    private final EncryptedKeys encryptedKeys;
    private final Clock clock;

    OfficeKeys(Jdbi jdbi, EncryptedKeys encryptedKeys, Clock clock) {
        this.jdbi = jdbi;
        this.encryptedKeys = encryptedKeys;
        this.clock = clock;
    }

    /** The key that the agency signs with now, within the transaction that it signs in. */
    public JWK signing(Handle handle, String agencyCode) {
        return find(handle, agencyCode).orElseGet(() -> {
            lock(handle);
            return find(handle, agencyCode).orElseGet(() -> add(handle, agencyCode));
        });
    }

    /** Gives the agency a new key to sign with; what the older ones have signed stays good. */
    JWK rotate(Handle handle, String agencyCode) {
        lock(handle);
        return add(handle, agencyCode);
    }

    /** The public parts of all keys of an agency, or of all agencies. */
    public List<JWK> publicKeys(Optional<String> agencyCode) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select public_key from office_key where :agency = '' or agency_code = :agency
                        order by made_at, kid""")
                .bind("agency", agencyCode.orElse(""))
                .map((row, context) -> publicKey(row.getString("public_key")))
                .list());
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(EncryptedKeys.table(TABLE));
    }

    private Optional<JWK> find(Handle handle, String agencyCode) {
        return handle.createQuery("""
                        select kid, private_key from office_key where agency_code = :agency
                        order by made_at desc, kid limit 1""")
                .bind("agency", agencyCode)
                .map((row, context) -> encryptedKeys.decrypt(row.getString("private_key"), TABLE, row.getString("kid")))
                .findOne();
    }

    private JWK add(Handle handle, String agencyCode) {
        JWK made = encryptedKeys.makeElliptic(agencyCode + "." + UUID.randomUUID());
        handle.createUpdate("""
                        insert into office_key (kid, agency_code, private_key, public_key, made_at)
                        values (:kid, :agency, :private, :public, :at)""")
                .bind("kid", made.getKeyID())
                .bind("agency", agencyCode)
                .bind("private", encryptedKeys.encrypt(made, TABLE))
                .bind("public", made.toPublicJWK().toJSONString())
                .bind("at", clock.instant())
                .execute();
        return made;
    }

    private static JWK publicKey(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("the public key of an office cannot be read", e);
        }
    }

    private static void lock(Handle handle) {
        ReportLock.OFFICE_KEYS.take(handle);
    }
}
