package org.gongkai.kit.rotation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.DataKeySettings;

/**
 * Renews the data key after something was erased: a new one, everything sealed anew with it, and the old one dropped, so that copies
 * from before open to nobody. It begins in the night, and where it ends in the middle it goes on.
 */
@ApplicationScoped
public class KeyRenewals {

    private static final Logger LOG = Logger.getLogger(KeyRenewals.class);
    private static final String NAME = "key renewal";

    private final DataKeyRotation rotation;
    private final DataKey key;
    private final DataKeySettings settings;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final Clock clock;

    KeyRenewals(
            DataKeyRotation rotation,
            DataKey key,
            DataKeySettings settings,
            CurrentCaller caller,
            Jdbi jdbi,
            Clock clock) {
        this.rotation = rotation;
        this.key = key;
        this.settings = settings;
        this.caller = caller;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Says, in the transaction that erases something, that a new key is due. */
    public void due(Handle handle) {
        handle.createUpdate("insert into key_renewal (due_at) values (:at)")
                .bind("at", clock.instant())
                .execute();
    }

    /** When the first renewal was done that had become due at a moment or after it: what was erased by then is gone. */
    public Optional<Instant> doneSince(Instant moment) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select min(done_at) from key_renewal where due_at >= :moment and done_at is not null")
                .bind("moment", moment)
                .map((row, context) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .one());
    }

    /** Begins what is due, and goes on with it at once. */
    @Scheduled(
            cron = "0 40 3 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        QuarkusTransaction.suspendingExisting().run(() -> {
            if (begin()) {
                advance();
            }
        });
    }

    /** Renews it now, whether something was erased or not. */
    public void renew() {
        QuarkusTransaction.suspendingExisting().run(() -> jdbi.useTransaction(this::due));
        run();
    }

    /**
     * Makes a new key and encrypts everything with it; older ones go on to open. Where the operator has put a new key into the
     * settings, what was due is done with that.
     */
    public void rotate() {
        QuarkusTransaction.suspendingExisting().run(() -> {
            boolean renewed = key.isInSettings() && rotation.isAnythingLeft();
            rotation.rotate();
            if (renewed) {
                jdbi.useTransaction(
                        handle -> handle.execute(
                                "update key_renewal set begun_at = clock_timestamp(), done_at = clock_timestamp() where done_at is null"));
            }
        });
    }

    /** Goes on with what was begun. */
    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void goOn() {
        QuarkusTransaction.suspendingExisting().run(this::advance);
    }

    private boolean begin() {
        boolean due = exists("done_at is null and begun_at is null");
        if (!due) {
            return exists("done_at is null");
        }
        if (key.isInSettings()) {
            LOG.warn(
                    "personal data were erased: put a new primary key into gongkai.data-key.content, have everything sealed with it"
                            + " (data-keys/rotations), and take the old key out and destroy it, with its copies");
            return false;
        }
        // A process that dies in between makes another one: each is dropped in the end.
        caller.asService(NAME, () -> {
            rotation.makeNew();
            return null;
        });
        jdbi.useTransaction(handle -> handle.execute(
                "update key_renewal set begun_at = clock_timestamp() where done_at is null and begun_at is null"));
        return true;
    }

    private void advance() {
        if (!exists("done_at is null and begun_at is not null")) {
            return;
        }
        rotation.sealAnew();
        if (mayBeUsed() || rotation.isAnythingLeft()) {
            LOG.info("the old data key is kept a while: something may still be written that it has sealed");
            return;
        }
        caller.asService(NAME, () -> {
            rotation.dropOld();
            return null;
        });
        jdbi.useTransaction(handle -> handle.execute("update key_renewal set done_at = clock_timestamp()"
                + " where done_at is null and begun_at is not null"));
        LOG.info(
                "the data key was renewed and the old one dropped: copies from before do not open any more, make a new backup");
    }

    /** Whether somebody may have sealed something with an old key and not written it yet. */
    private boolean mayBeUsed() {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        select exists (select from key_renewal r where r.done_at is null and r.begun_at is not null
                            and (r.begun_at + make_interval(secs => :seconds) > clock_timestamp()
                                or exists (select from pg_stat_activity a where a.datname = current_database()
                                    and a.usename = current_user and a.pid <> pg_backend_pid() and a.xact_start < r.begun_at)))""")
                .bind("seconds", settings.oldKept().toMillis() / 1e3)
                .mapTo(Boolean.class)
                .one());
    }

    private boolean exists(String which) {
        return jdbi.inTransaction(
                handle -> handle.createQuery("select exists (select from key_renewal where " + which + ")")
                        .mapTo(Boolean.class)
                        .one());
    }
}
