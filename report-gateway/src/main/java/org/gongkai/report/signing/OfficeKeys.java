package org.gongkai.report.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.nimbusds.jose.jwk.JWK;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.key.TrustedKey;
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
        return findSigning(handle, agencyCode).orElseGet(() -> {
            lock(handle);
            return findSigning(handle, agencyCode).orElseGet(() -> add(handle, agencyCode));
        });
    }

    /**
     * A key of an office, as whoever checks its reports knows it.
     *
     * @param agencyName the name of the body today
     */
    public record OfficeKey(String agencyCode, String agencyName, TrustedKey key) {}

    /** Gives the agency a new key to sign with; what the older ones have signed stays good. */
    JWK rotate(Handle handle, String agencyCode) {
        lock(handle);
        return add(handle, agencyCode);
    }

    /**
     * Takes the trust from a key for good; the agency gets a new one when it next signs.
     *
     * @return whether it was trusted before
     */
    boolean revoke(Handle handle, String kid, String by, String reason) {
        lock(handle);
        return handle.createUpdate("""
                        update office_key set revoked_at = :at, revoked_by = :by, revocation = :reason
                        where kid = :kid and revoked_at is null""")
                        .bind("kid", kid)
                        .bind("at", clock.instant())
                        .bind("by", by)
                        .bind("reason", reason)
                        .execute()
                == 1;
    }

    /** The public parts of the keys of an agency, or of all agencies, that may be trusted. */
    public List<JWK> publicKeys(Optional<String> agencyCode) {
        return all(agencyCode).stream()
                .map(OfficeKey::key)
                .filter(key -> key.revocation().isEmpty())
                .map(TrustedKey::key)
                .toList();
    }

    /** The key with this id. */
    public Optional<OfficeKey> find(String kid) {
        // The code of the agency stands before the point.
        return all(Optional.of(kid.split("\\.", 2)[0])).stream()
                .filter(one -> one.key().id().equals(kid))
                .findFirst();
    }

    /** Every key of an agency, or of all agencies, the first first, with when it was valid, and whether it was revoked. */
    public List<OfficeKey> all(Optional<String> agencyCode) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select k.*, a.name,
                            lead(k.made_at) over (partition by k.agency_code order by k.made_at, k.kid) as valid_to
                        from office_key k join agency a on a.code = k.agency_code
                        where :agency = '' or k.agency_code = :agency
                        order by k.agency_code, k.made_at, k.kid""")
                .bind("agency", agencyCode.orElse(""))
                .map((row, context) -> officeKey(row))
                .list());
    }

    private static OfficeKey officeKey(ResultSet row) throws SQLException {
        String reason = row.getString("revocation");
        return new OfficeKey(
                row.getString("agency_code"),
                row.getString("name"),
                new TrustedKey(
                        publicKey(row.getString("public_key")),
                        moment(row, "made_at"),
                        moment(row, "valid_to"),
                        moment(row, "revoked_at").map(at -> new TrustedKey.Revocation(at, reason))));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(EncryptedKeys.table(TABLE));
    }

    private Optional<JWK> findSigning(Handle handle, String agencyCode) {
        return handle.createQuery("""
                        select kid, private_key from office_key where agency_code = :agency
                            and revoked_at is null and made_at = (select max(made_at) from office_key
                                                                  where agency_code = :agency)
                        order by kid limit 1""")
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
