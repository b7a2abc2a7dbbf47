package org.gongkai.kit.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
public class AuditHeads {

    private final Jdbi jdbi;
    private final AuditChains chains;
    private final Event<AuditHeadMade> made;
    private final SigningKeys keys;
    private final Clock clock;
    private final String service;
    private final Duration apart;
    private Instant last = Instant.MIN;

    AuditHeads(
            Jdbi jdbi,
            AuditChains chains,
            Event<AuditHeadMade> made,
            SigningKeys keys,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "gongkai.audit.heads-apart", defaultValue = "1M") Duration apart) {
        this.jdbi = jdbi;
        this.chains = chains;
        this.made = made;
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
        // With what others are told of it, in one transaction.
        return QuarkusTransaction.requiringNew().call(() -> jdbi.inTransaction(this::make));
    }

    private boolean make(Handle handle) {
        ServiceLock.AUDIT_HEADS.take(handle);
        AuditHead before = newest(handle).orElse(AuditHead.NONE);
        long sequence = handle.createQuery("select coalesce(max(sequence), 0) from audit_link")
                .mapTo(Long.class)
                .one();
        if (sequence <= before.sequence()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String digest = digest(handle, before, sequence);
        long number = before.id() + 1;
        AuditHead head = new AuditHead(
                number, now, sequence, digest, sign(new Said(number, now, sequence, digest, before.digest())));
        handle.createUpdate("""
                        insert into audit_head (id, made_at, sequence, digest, jws) overriding system value
                        values (:id, :at, :sequence, :digest, :jws)""")
                .bind("id", head.id())
                .bind("at", head.madeAt())
                .bind("sequence", head.sequence())
                .bind("digest", head.digest())
                .bind("jws", head.jws())
                .execute();
        chains.keepEnds(handle, Map.of(ChainEnd.HEADS, new ChainEnd(head.id(), head.digest())));
        made.fire(new AuditHeadMade(head.id(), head.jws()));
        return true;
    }

    /** What the links between a head and a later place hash to on top of that head. */
    public static String digest(Handle handle, AuditHead before, long sequence) {
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

    /**
     * What a head says.
     *
     * @param number its number; 0 in heads from before it was said
     * @param previous the digest of the head before
     */
    public record Said(long number, Instant madeAt, long sequence, String digest, String previous) {

        private static Said of(Map<String, Object> payload) {
            return new Said(
                    payload.get("number") instanceof Number number ? number.longValue() : 0,
                    Instant.parse(String.valueOf(payload.get("madeAt"))),
                    payload.get("sequence") instanceof Number sequence ? sequence.longValue() : -1,
                    String.valueOf(payload.get("digest")),
                    String.valueOf(payload.get("previous")));
        }

        private boolean isOf(AuditHead head) {
            return digest.equals(head.digest())
                    && sequence == head.sequence()
                    && (number == 0 || number == head.id() && madeAt.equals(head.madeAt()));
        }
    }

    /** What a head says; empty when it does not bear our signature, or says something else than stands beside it. */
    public Optional<Said> said(AuditHead head) {
        try {
            JWSObject jws = JWSObject.parse(head.jws());
            JWK key = keys.publicKeys().getKeyByKeyId(jws.getHeader().getKeyID());
            boolean signed = key instanceof RSAKey rsa
                    && jws.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                    && jws.verify(new RSASSAVerifier(rsa));
            return signed
                    ? Optional.of(Said.of(jws.getPayload().toJSONObject())).filter(said -> said.isOf(head))
                    : Optional.empty();
        } catch (ParseException | JOSEException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String sign(Said said) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("service", service);
        payload.put("number", said.number());
        payload.put("madeAt", AuditMoments.write(said.madeAt()));
        payload.put("sequence", said.sequence());
        payload.put("digest", said.digest());
        payload.put("previous", said.previous());
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

    private static Optional<AuditHead> newest(Handle handle) {
        return handle.createQuery("select " + AuditHead.COLUMNS + " from audit_head order by id desc limit 1")
                .map((row, context) -> AuditHead.of(row))
                .findOne();
    }
}
