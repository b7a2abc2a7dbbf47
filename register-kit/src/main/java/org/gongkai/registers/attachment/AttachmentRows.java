package org.gongkai.registers.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.datakey.RecordSealing;
import org.gongkai.kit.datakey.SealingKey;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.registers.attachment.store.ContentPlace;

/** The rows of attachments; their names and the keys of their contents are sealed with the keys of their records. */
@Singleton
class AttachmentRows {

    private static final String ALL = "select attachment.*, " + SealingKeys.WRAPPED_SQL.formatted("attachment.owner_id")
            + " as wrapped from attachment ";
    private static final String OF_OWNER = "where owner_kind = :kind and owner_id = :owner";

    private final Jdbi jdbi;
    private final RecordSealing sealing;

    AttachmentRows(Jdbi jdbi, RecordSealing sealing) {
        this.jdbi = jdbi;
        this.sealing = sealing;
    }

    /** How many a record has, and how large they are together; nobody else adds one until the transaction ends. */
    Taken lock(AttachmentOwner owner) {
        return jdbi.withHandle(handle -> {
            AttachmentLock.OWNER.take(handle, owner.kind() + "/" + owner.id());
            return bound(
                            handle.createQuery("select coalesce(max(number), 0) as last, count(*) as many,"
                                    + " coalesce(sum(size), 0) as bytes from attachment " + OF_OWNER),
                            owner)
                    .map((row, context) -> new Taken(row.getInt("last"), row.getInt("many"), row.getLong("bytes")))
                    .one();
        });
    }

    /** What a record has: the last number, how many, how many bytes. */
    record Taken(int last, int many, long bytes) {}

    List<Attachment> of(AttachmentOwner owner) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(ALL + OF_OWNER + " order by number"), owner)
                .map((row, context) -> attachment(row))
                .list());
    }

    Optional<Attachment> find(AttachmentOwner owner, int number) {
        return find(owner, number, "");
    }

    /** One, which nobody else changes until the transaction ends. */
    Optional<Attachment> findLocked(AttachmentOwner owner, int number) {
        return find(owner, number, " for update of attachment");
    }

    private Optional<Attachment> find(AttachmentOwner owner, int number, String locked) {
        return jdbi.withHandle(
                handle -> bound(handle.createQuery(ALL + OF_OWNER + " and number = :number" + locked), owner)
                        .bind("number", number)
                        .map((row, context) -> attachment(row))
                        .findOne());
    }

    /** Some whose upload has rested since a moment. */
    List<Attachment> restingSince(Instant moment, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ALL + "where completed_at is null and touched_at < :moment order by touched_at limit :most")
                .bind("moment", moment)
                .bind("most", most)
                .map((row, context) -> attachment(row))
                .list());
    }

    /** Adds one whose content is sealed with a key. */
    void add(Attachment attachment, byte[] contentKey) {
        SealingKey key = sealing.key(attachment.owner().id(), attachment.owner().agencyCode());
        jdbi.useHandle(handle -> bound(handle.createUpdate("""
                        insert into attachment (id, owner_kind, owner_id, number, kind, agency_code, name, media_type, size,
                            expected_sha256, content_key, content_oid, added_by, added_at, touched_at)
                        values (:id, :kind, :owner, :number, :proves, :agency, :name, :type, :size, :expected, :key,
                            cast(:object as oid), :by, :at, :at)"""), attachment.owner())
                .bind("id", attachment.id())
                .bind("number", attachment.number())
                .bind("proves", attachment.kind().map(Enum::name).orElse(null))
                .bind("agency", attachment.owner().agencyCode())
                .bind("name", key.seal(attachment.name(), place(attachment.id(), "name")))
                .bind("type", attachment.mediaType())
                .bind("size", attachment.size())
                .bind("expected", attachment.expectedSha256().orElse(null))
                .bind("key", key.seal(contentKey, place(attachment.id(), "content")))
                .bind(
                        "object",
                        attachment.place().largeObject().isPresent()
                                ? Long.valueOf(attachment.place().largeObject().getAsLong())
                                : null)
                .bind("by", attachment.addedBy())
                .bind("at", attachment.addedAt())
                .execute());
    }

    void received(UUID id, long received, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update attachment set received = :received, touched_at = :now where id = :id")
                .bind("received", received)
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    /** All of it has come, and is what it says; whether that is said for the first time. */
    boolean complete(UUID id, String sha256, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update attachment set sha256 = :sha256, completed_at = :now, touched_at = :now
                        where id = :id and completed_at is null""")
                        .bind("sha256", sha256)
                        .bind("now", now)
                        .bind("id", id)
                        .execute()
                == 1);
    }

    /** Keeps what it proves. */
    void mark(Attachment attachment) {
        jdbi.useHandle(handle -> handle.createUpdate("update attachment set kind = :proves where id = :id")
                .bind("proves", attachment.kind().map(Enum::name).orElse(null))
                .bind("id", attachment.id())
                .execute());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from attachment where id = ?", id));
    }

    /** Where a value of an attachment belongs. */
    private static String place(UUID id, String column) {
        return place(id.toString(), column);
    }

    /** Where a sealed value belongs. */
    static String place(String id, String column) {
        return "attachment/" + column + "/" + id;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, AttachmentOwner owner) {
        return statement.bind("kind", owner.kind()).bind("owner", owner.id());
    }

    private Attachment attachment(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID owner = row.getObject("owner_id", UUID.class);
        RecordOpening opening = sealing.opening(owner, Optional.ofNullable(row.getString("wrapped")));
        long object = row.getLong("content_oid");
        OptionalLong largeObject = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(object);
        return new Attachment(
                id,
                new AttachmentOwner(row.getString("owner_kind"), owner, row.getString("agency_code")),
                row.getInt("number"),
                Optional.ofNullable(row.getString("kind")).map(AttachmentKind::valueOf),
                opening.open(row.getString("name"), place(id, "name")),
                row.getString("media_type"),
                row.getLong("size"),
                row.getLong("received"),
                Optional.ofNullable(row.getString("expected_sha256")),
                Optional.ofNullable(row.getString("sha256")),
                new ContentCipher(opening.openBytes(row.getString("content_key"), place(id, "content")), id),
                new ContentPlace(id, largeObject),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant());
    }
}
