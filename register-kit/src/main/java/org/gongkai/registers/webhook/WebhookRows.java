package org.gongkai.registers.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;

/** Webhooks in the database. Whom a statement reaches is held by policies. */
@Singleton
public class WebhookRows {

    private final Jdbi jdbi;
    private final WebhookSecrets secrets;

    WebhookRows(Jdbi jdbi, WebhookSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    void add(Webhook webhook, String secret) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into webhook (id, agency_code, about, url, types, prefixes, description, secret, created_by,
                            created_at)
                        values (:id, :agency, :about, :url, :types, :prefixes, :description, :secret, :by, :at)""")
                .bind("id", webhook.id())
                .bind("agency", webhook.agencyCode())
                .bind("about", webhook.about().orElse(null))
                .bind("url", secrets.seal(webhook.url(), place(webhook.id(), "url")))
                .bindArray("types", String.class, webhook.filter().types())
                .bindArray("prefixes", String.class, webhook.filter().prefixes())
                .bind("description", webhook.description().orElse(null))
                .bind("secret", secrets.seal(secret, place(webhook.id(), "secret")))
                .bind("by", webhook.createdBy())
                .bind("at", moment(webhook.createdAt()))
                .execute());
    }

    public Optional<Webhook> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from webhook where id = :id")
                .bind("id", id)
                .map((row, context) -> webhook(row))
                .findOne());
    }

    /** One that nobody else changes until the transaction ends. */
    public Optional<Webhook> findLocked(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from webhook where id = :id for update")
                .bind("id", id)
                .map((row, context) -> webhook(row))
                .findOne());
    }

    /** Those of bodies, or of one of them, in order of their making. */
    List<Webhook> after(Optional<UUID> last, Optional<String> agencyCode, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from webhook where about is null and id > :last
                            and agency_code = coalesce(:agency, agency_code) order by id limit :most""")
                .bind("last", last.orElse(new UUID(0, 0)))
                .bind("agency", agencyCode.orElse(null))
                .bind("most", most)
                .map((row, context) -> webhook(row))
                .list());
    }

    /** Those about one of some records. */
    List<Webhook> about(Collection<String> records) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from webhook where about = any(:about) order by id")
                        .bindArray("about", String.class, records)
                        .map((row, context) -> webhook(row))
                        .list());
    }

    /** Those that hear of a body's records, or of these alone, and have not ended. */
    public List<Webhook> listening(String agencyCode, Collection<String> records) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from webhook where state <> 'ENDED' and (about = any(:about)
                            or about is null and agency_code = :agency) order by id""")
                .bindArray("about", String.class, records)
                .bind("agency", agencyCode)
                .map((row, context) -> webhook(row))
                .list());
    }

    int count(String agencyCode, Optional<String> about) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from webhook where agency_code = :agency and about is not distinct from :about
                            and state <> 'ENDED'""")
                .bind("agency", agencyCode)
                .bind("about", about.orElse(null))
                .mapTo(Integer.class)
                .one());
    }

    /** Writes what may change of it, as its next revision. */
    void change(Webhook webhook) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook set revision = revision + 1, url = :url, types = :types, prefixes = :prefixes,
                            description = :description, state = :state, paused_because = :because,
                            failing_since = :failingSince
                        where id = :id""")
                .bind("id", webhook.id())
                .bind("url", secrets.seal(webhook.url(), place(webhook.id(), "url")))
                .bindArray("types", String.class, webhook.filter().types())
                .bindArray("prefixes", String.class, webhook.filter().prefixes())
                .bind("description", webhook.description().orElse(null))
                .bind("state", webhook.state())
                .bind("because", webhook.pausedBecause().orElse(null))
                .bind(
                        "failingSince",
                        webhook.failingSince().map(WebhookRows::moment).orElse(null))
                .execute());
    }

    /** Notes that something has arrived, or that nothing has since then; no revision of what its owner sees. */
    public void failingSince(UUID id, Optional<Instant> since) {
        jdbi.useHandle(handle -> handle.createUpdate("update webhook set failing_since = :since where id = :id")
                .bind("id", id)
                .bind("since", since.map(WebhookRows::moment).orElse(null))
                .execute());
    }

    public void end(UUID id, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update webhook set state = 'ENDED', paused_because = null, ended_at = :at, revision = revision + 1
                        where id = :id""").bind("id", id).bind("at", moment(at)).execute());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from webhook where id = :id")
                .bind("id", id)
                .execute());
    }

    public int deleteEndedBefore(Instant before) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from webhook where ended_at < :before")
                .bind("before", moment(before))
                .execute());
    }

    /** Puts a new secret in the place of the present one, which goes on to sign until then. */
    void rotate(UUID id, String secret, Instant formerUntil) {
        String former = sealedSecrets(id).getFirst();
        String present = secrets.open(former, place(id, "secret"));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook set secret = :secret, former_secret = :former, former_until = :until,
                            revision = revision + 1
                        where id = :id""")
                .bind("id", id)
                .bind("secret", secrets.seal(secret, place(id, "secret")))
                .bind("former", secrets.seal(present, place(id, "former_secret")))
                .bind("until", moment(formerUntil))
                .execute());
    }

    /** The secrets that sign at a moment, the newest first. */
    public List<String> secrets(UUID id, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select secret, case when former_until > :now then former_secret end as former from webhook where id = :id")
                .bind("id", id)
                .bind("now", moment(now))
                .map((row, context) -> opened(id, row.getString("secret"), row.getString("former")))
                .one());
    }

    private List<String> opened(UUID id, String secret, String former) {
        String present = secrets.open(secret, place(id, "secret"));
        return former == null ? List.of(present) : List.of(present, secrets.open(former, place(id, "former_secret")));
    }

    private List<String> sealedSecrets(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select secret from webhook where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    private Webhook webhook(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Webhook(
                id,
                row.getLong("revision"),
                row.getString("agency_code"),
                Optional.ofNullable(row.getString("about")),
                secrets.open(row.getString("url"), place(id, "url")),
                new EventFilter(texts(row, "types"), texts(row, "prefixes")),
                Optional.ofNullable(row.getString("description")),
                Webhook.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("paused_because")).map(Webhook.PauseReason::valueOf),
                Optional.ofNullable(row.getTimestamp("failing_since")).map(Timestamp::toInstant),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ChinaTime.ZONE);
    }

    private static String place(UUID id, String column) {
        return place(id.toString(), column);
    }

    /** Where a sealed value belongs. */
    static String place(String id, String column) {
        return "webhook/" + id + "/" + column;
    }
}
