package org.gongkai.registers.webhook.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.registers.event.PublishedEvent;

/** The log of deliveries in the database. */
@Singleton
class EventCopies {

    /** An attempt a minute for days is more than anybody reads. */
    private static final int LATEST = 10;

    private static final int LONGEST_FAILURE = 300;

    private final Jdbi jdbi;

    EventCopies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes that a webhook is to be told of an event, or would be; empty when that is noted already. */
    OptionalLong add(UUID webhook, PublishedEvent event, String document, EventCopy.State state, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into webhook_delivery (webhook_id, lane, event_id, event_type, subject, content, state,
                            recorded_at)
                        values (:webhook, :lane, :event, :type, :subject, :content, :state, :now)
                        on conflict do nothing returning number""")
                        .bind("webhook", webhook)
                        .bind("lane", event.lane())
                        .bind("event", event.id())
                        .bind("type", event.type())
                        .bind("subject", event.subject())
                        .bind("content", document)
                        .bind("state", state)
                        .bind("now", moment(now))
                        .mapTo(Long.class)
                        .findOne())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    Optional<EventCopy> find(long number) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from webhook_delivery where number = :number")
                .bind("number", number)
                .map((row, context) -> copy(row, List.of()))
                .findOne());
    }

    /** Those of a webhook before a number, the newest first, with their latest attempts. */
    List<EventCopy> before(UUID webhook, Optional<Long> number, int most) {
        return jdbi.withHandle(handle -> {
            List<EventCopy> copies = handle.createQuery("""
                            select * from webhook_delivery where webhook_id = :webhook and number < :before
                            order by number desc limit :most""")
                    .bind("webhook", webhook)
                    .bind("before", number.orElse(Long.MAX_VALUE))
                    .bind("most", most)
                    .map((row, context) -> copy(row, List.of()))
                    .list();
            Map<Long, List<EventCopy.Attempt>> attempts = new HashMap<>();
            handle.createQuery(
                            "select * from webhook_attempt where delivery = any(:deliveries) order by delivery, serial")
                    .bindArray(
                            "deliveries",
                            Long.class,
                            copies.stream().map(EventCopy::number).toList())
                    .map((row, context) -> Map.entry(row.getLong("delivery"), attempt(row)))
                    .forEach(one -> attempts.computeIfAbsent(one.getKey(), first -> new ArrayList<>())
                            .add(one.getValue()));
            return copies.stream()
                    .map(copy -> with(copy, attempts.getOrDefault(copy.number(), List.of())))
                    .toList();
        });
    }

    void settle(long number, EventCopy.State state, Optional<Instant> at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update webhook_delivery set state = :state, settled_at = :at where number = :number")
                .bind("state", state)
                .bind("at", at.map(EventCopies::moment).orElse(null))
                .bind("number", number)
                .execute());
    }

    /** Adds an attempt, and lets go of those long before. */
    void tried(long number, Instant at, int millis, Optional<Integer> status, Optional<String> failure) {
        jdbi.useHandle(handle -> {
            int serial = handle.createQuery(
                            "update webhook_delivery set attempts = attempts + 1 where number = :number returning attempts")
                    .bind("number", number)
                    .mapTo(Integer.class)
                    .one();
            handle.createUpdate("""
                            insert into webhook_attempt (delivery, serial, at, millis, status, failure)
                            values (:number, :serial, :at, :millis, :status, left(:failure, :longest))""")
                    .bind("number", number)
                    .bind("serial", serial)
                    .bind("at", moment(at))
                    .bind("millis", millis)
                    .bind("status", status.orElse(null))
                    .bind("failure", failure.orElse(null))
                    .bind("longest", LONGEST_FAILURE)
                    .execute();
            handle.createUpdate("delete from webhook_attempt where delivery = :number and serial <= :serial")
                    .bind("number", number)
                    .bind("serial", serial - LATEST)
                    .execute();
        });
    }

    int deleteBefore(Instant before) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "delete from webhook_delivery where recorded_at < :before and state <> 'WAITING'")
                .bind("before", moment(before))
                .execute());
    }

    private static EventCopy with(EventCopy copy, List<EventCopy.Attempt> latest) {
        return new EventCopy(
                copy.number(),
                copy.webhook(),
                copy.lane(),
                copy.event(),
                copy.type(),
                copy.subject(),
                copy.content(),
                copy.state(),
                copy.attempts(),
                copy.recordedAt(),
                copy.settledAt(),
                latest);
    }

    private static EventCopy copy(ResultSet row, List<EventCopy.Attempt> latest) throws SQLException {
        return new EventCopy(
                row.getLong("number"),
                row.getObject("webhook_id", UUID.class),
                row.getString("lane"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("subject"),
                row.getString("content"),
                EventCopy.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant),
                latest);
    }

    private static EventCopy.Attempt attempt(ResultSet row) throws SQLException {
        return new EventCopy.Attempt(
                row.getInt("serial"),
                row.getTimestamp("at").toInstant(),
                row.getInt("millis"),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                Optional.ofNullable(row.getString("failure")));
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ChinaTime.ZONE);
    }
}
