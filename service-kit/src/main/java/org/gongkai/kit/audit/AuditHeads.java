package org.gongkai.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.ServiceLock;
import org.gongkai.kit.signing.SigningKeys;

/**
 * Signed heads over all chains: each says how far the audit had come and what its links up to there hash to, on top of
 * the head before. Who keeps a head can tell later whether anything before it was changed, taken away or slipped in.
 */
@ApplicationScoped
class AuditHeads {

    private final Jdbi jdbi;
    private final SigningKeys keys;
    private final Clock clock;
    private final String service;
    private final Duration apart;
    private Instant last = Instant.MIN;

    AuditHeads(
            Jdbi jdbi,
            SigningKeys keys,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "gongkai.audit.heads-apart", defaultValue = "1M") Duration apart) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.clock = clock;
        this.service = service;
        this.apart = apart;
    }

    /** Makes a head when the last one is old enough and something was chained since. */
    void makeWhenDue() {
        if (last.isBefore(clock.instant().minus(apart)) && make()) {
            last = clock.instant();
        }
    }

    /** Makes a head when something was chained since the last one; false when nothing was. */
    private boolean make() {
        return jdbi.inTransaction(handle -> {
            ServiceLock.AUDIT_HEADS.take(handle);
            Head before = newest(handle).orElse(new Head(0, Hashes.BEGINNING, ""));
            long sequence = handle.createQuery("select coalesce(max(sequence), 0) from audit_link")
                    .mapTo(Long.class)
                    .one();
            boolean more = sequence > before.sequence();
            if (more) {
                String digest = digest(handle, before, sequence);
                handle.createUpdate("""
                                insert into audit_head (made_at, sequence, digest, jws)
                                values (:at, :sequence, :digest, :jws)""")
                        .bind("at", clock.instant())
                        .bind("sequence", sequence)
                        .bind("digest", digest)
                        .bind("jws", sign(sequence, digest, before.digest()))
                        .execute();
            }
            return more;
        });
    }

    /** What the links between a head and a later place hash to on top of that head. */
    static String digest(Handle handle, Head before, long sequence) {
        MessageDigest digest = Hashes.digest();
        digest.update(before.digest().getBytes(StandardCharsets.UTF_8));
        handle.createQuery("""
                        select chain || ' ' || position || ' ' || hash as line from audit_link
                        where sequence > :after and sequence <= :sequence order by sequence""")
                .bind("after", before.sequence())
                .bind("sequence", sequence)
                .setFetchSize(1_000)
                .mapTo(String.class)
                .forEach(line -> digest.update(("\n" + line).getBytes(StandardCharsets.UTF_8)));
        return Hashes.hex(digest.digest());
    }

    /** Whether a head bears our signature and says what stands beside it. */
    boolean holds(Head head) {
        try {
            JWSObject jws = JWSObject.parse(head.jws());
            JWK key = keys.publicKeys().getKeyByKeyId(jws.getHeader().getKeyID());
            Map<String, Object> said = jws.getPayload().toJSONObject();
            return key instanceof RSAKey rsa
                    && jws.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                    && jws.verify(new RSASSAVerifier(rsa))
                    && head.digest().equals(said.get("digest"))
                    && said.get("sequence") instanceof Number number
                    && number.longValue() == head.sequence();
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private String sign(long sequence, String digest, String previous) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("service", service);
        payload.put("madeAt", AuditMoments.write(clock.instant()));
        payload.put("sequence", sequence);
        payload.put("digest", digest);
        payload.put("previous", previous);
        RSAKey key = keys.signing();
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), new Payload(payload));
        try {
            jws.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a head of the audit cannot be signed", e);
        }
        return jws.serialize();
    }

    private static Optional<Head> newest(Handle handle) {
        return handle.createQuery("select sequence, digest, jws from audit_head order by id desc limit 1")
                .map((row, context) -> new Head(row.getLong("sequence"), row.getString("digest"), row.getString("jws")))
                .findOne();
    }

    /**
     * A head.
     *
     * @param sequence the last link that it covers
     */
    record Head(long sequence, String digest, String jws) {}
}
