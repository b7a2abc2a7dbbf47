package org.gongkai.litigation.casefile.daily;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/** The cases that something may happen to by itself, and the bodies that have them. */
@Singleton
class RunningCases {

    private final Jdbi jdbi;

    RunningCases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of an agency in which something runs on a day. */
    List<UUID> ids(String agencyCode, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from case_file where agency_code = :agency and void_reason is null"
                                + " and (watched_until is null or watched_until >= :today) order by id")
                .bind("agency", agencyCode)
                .bind("today", today)
                .mapTo(UUID.class)
                .list());
    }

    /** Those under way or with something left to do whose application is there, so many after an id at most. */
    List<UUID> linkedAfter(UUID last, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from case_file where id > :last and void_reason is null"
                                + " and watched_until is null and link_state = 'FOUND' order by id limit :most")
                        .bind("last", last)
                        .bind("most", most)
                        .mapTo(UUID.class)
                        .list());
    }

    /** The agencies that have cases in which something runs on a day. */
    List<String> agencies(LocalDate today) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct agency_code from case_file where void_reason is null"
                                + " and (watched_until is null or watched_until >= :today) order by 1")
                        .bind("today", today)
                        .mapTo(String.class)
                        .list());
    }

    /** Those that may count otherwise on a day than they did, so many at most. */
    List<UUID> countingBy(LocalDate today, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from case_file where counts_on <= :today and void_reason is null order by counts_on, id"
                                + " limit :most")
                .bind("today", today)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }
}
