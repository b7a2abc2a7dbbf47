package org.gongkai.report.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.report.audit.ReportOperation;

/**
 * Tokens that keep a sign-in going without the password. Each is good once and followed by the next; when one comes a
 * second time, somebody has copied it, and all that follow from the same sign-in end. What a browser asks at once for one
 * page comes with the same token, though: for half a minute it is followed again, as long as nothing that followed it was used.
 */
@ApplicationScoped
class RefreshTokens {

    /** How long a sign-in lasts that nobody uses, and how long one lasts at most. */
    private static final Duration IDLE = Duration.ofHours(10);

    private static final Duration LONGEST = Duration.ofDays(7);

    /** How long requests of the same moment may be under way. */
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    private static final int BYTES = 32;

    private final Jdbi jdbi;
    private final Clock clock;
    private final AccountAudit audit;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(Jdbi jdbi, Clock clock, AccountAudit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
    }

    /** A token that was taken, and the one that follows it. */
    record Renewed(String account, String next) {}

    /** The first token of a sign-in. */
    String begin(String account) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("delete from refresh_token where issued_at < :before")
                    .bind("before", clock.instant().minus(LONGEST))
                    .execute();
            return add(handle, new Kept(UUID.randomUUID(), account, clock.instant(), Optional.empty(), true), null);
        });
    }

    /** Takes a token and makes the next; empty when it is not good. */
    Optional<Renewed> renew(String token) {
        return jdbi.inTransaction(handle -> {
            Optional<Kept> kept = handle.createQuery("""
                            select t.family, t.account, coalesce(t.begun_at, t.issued_at) begun, t.used_at,
                                t.expires_at > :now and not a.disabled
                                and coalesce(t.begun_at, t.issued_at) > :oldest
                                and (t.used_at is null or t.used_at > :at_once and not exists (
                                    select from refresh_token n where n.follows = t.hash and n.used_at is not null)) good
                            from refresh_token t join account a on a.name = t.account
                            where t.hash = :hash for update of t""")
                    .bind("now", clock.instant())
                    .bind("oldest", clock.instant().minus(LONGEST))
                    .bind("at_once", clock.instant().minus(AT_ONCE))
                    .bind("hash", hash(token))
                    .map((row, context) -> new Kept(
                            row.getObject("family", UUID.class),
                            row.getString("account"),
                            row.getTimestamp("begun").toInstant(),
                            Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant),
                            row.getBoolean("good")))
                    .findOne();
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            Kept known = kept.get();
            if (!known.good()) {
                handle.execute("delete from refresh_token where family = ?", known.family());
                // One that has only grown old is nobody's copy.
                if (known.usedAt().isPresent()) {
                    audit.record(handle, ReportOperation.REFRESH_REUSED, known.account());
                }
                return Optional.empty();
            }
            handle.createUpdate("update refresh_token set used_at = coalesce(used_at, :now) where hash = :hash")
                    .bind("now", clock.instant())
                    .bind("hash", hash(token))
                    .execute();
            return Optional.of(new Renewed(known.account(), add(handle, known, hash(token))));
        });
    }

    /** Ends the sign-in that the token belongs to; a token that is not known ends nothing. */
    void end(String token) {
        jdbi.useTransaction(handle -> handle.createQuery("""
                        with ended as (
                            delete from refresh_token
                            where family in (select family from refresh_token where hash = :hash) returning account)
                        select distinct account from ended""")
                .bind("hash", hash(token))
                .mapTo(String.class)
                .forEach(account -> audit.record(handle, ReportOperation.SIGN_OUT, account)));
    }

    /** Ends every sign-in of the account. */
    static void endAll(Handle handle, String account) {
        handle.execute("delete from refresh_token where account = ?", account);
    }

    /** A token of a sign-in that follows another, or none. */
    private String add(Handle handle, Kept before, String follows) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        handle.createUpdate("""
                        insert into refresh_token (hash, family, account, issued_at, expires_at, begun_at, follows)
                        values (:hash, :family, :account, :now, :end, :begun, :follows)""")
                .bind("hash", hash(token))
                .bind("family", before.family())
                .bind("account", before.account())
                .bind("now", clock.instant())
                .bind("end", clock.instant().plus(IDLE))
                .bind("begun", before.begun())
                .bind("follows", follows)
                .execute();
        return token;
    }

    /** The token is long and random: a plain hash keeps it as well as a slow one. */
    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Kept(UUID family, String account, Instant begun, Optional<Instant> usedAt, boolean good) {}
}
