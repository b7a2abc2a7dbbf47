package org.gongkai.report.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.DataKey;

/** The places that an account was rightly signed in from of late; kept as keyed hashes, which say nobody's address. */
@Singleton
class KnownPlaces {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration NOTED_AGAIN = Duration.ofHours(1);
    private static final int MOST = 20;

    private final Jdbi jdbi;
    private final DataKey dataKey;
    private final Clock clock;

    KnownPlaces(Jdbi jdbi, DataKey dataKey, Clock clock) {
        this.jdbi = jdbi;
        this.dataKey = dataKey;
        this.clock = clock;
    }

    /** Whether the account was rightly signed in from there. */
    boolean isKnown(Place place) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from account_place
                                       where account = :account and place = :place and last_at > :oldest)""")
                .bind("account", place.account())
                .bind("place", hash(place))
                .bind("oldest", oldest())
                .mapTo(Boolean.class)
                .one());
    }

    /** Notes that it was. */
    void note(Handle handle, Place place) {
        handle.createUpdate("""
                        insert into account_place as p (account, place, last_at) values (:account, :place, :now)
                        on conflict (account, place) do update set last_at = excluded.last_at
                        where p.last_at < :before""")
                .bind("account", place.account())
                .bind("place", hash(place))
                .bind("now", Timestamp.from(clock.instant()))
                .bind("before", Timestamp.from(clock.instant().minus(NOTED_AGAIN)))
                .execute();
        handle.createUpdate("""
                        delete from account_place where account = :account and (last_at <= :oldest or place not in (
                            select place from account_place where account = :account
                            order by last_at desc limit :most))""")
                .bind("account", place.account())
                .bind("oldest", oldest())
                .bind("most", MOST)
                .execute();
    }

    /** Forgets all of an account: with its password changed, nobody knows who knew the one before. */
    static void forget(Handle handle, String account) {
        handle.execute("delete from account_place where account = ?", account);
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }

    private String hash(Place place) {
        return dataKey.index("account_place/" + place.account() + "/" + place.network());
    }
}
