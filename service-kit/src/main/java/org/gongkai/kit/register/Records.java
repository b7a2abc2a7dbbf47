package org.gongkai.kit.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

import org.gongkai.kit.database.BulkRows;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.PageRequest;

/** The stored records of one register. */
final class Records<E extends Record> {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private static final String OF_EVERY_RECORD = "id, version, recorded_at, changed_at, voided_at, void_reason";

    private final Register<E> register;
    private final Fields<E> fields;
    private final SealedFields<E> sealed;
    private final RowMapper<E> entries;

    Records(Register<E> register, Fields<E> fields, SealedFields<E> sealed) {
        this.register = register;
        this.fields = fields;
        this.sealed = sealed;
        this.entries = ConstructorMapper.of(register.entryType());
    }

    Optional<Registered<E>> find(Handle handle, UUID id) {
        return handle.createQuery(select("id = :id"))
                .bind("id", id)
                .map(this::record)
                .findOne();
    }

    /** The record with this id, which nobody else changes until the transaction ends. */
    Optional<Registered<E>> lock(Handle handle, UUID id) {
        return handle.createQuery(select("id = :id") + " for update")
                .bind("id", id)
                .map(this::record)
                .findOne();
    }

    /** One record more than the page holds, in order of registration. */
    List<Registered<E>> list(Handle handle, Filter filter, PageRequest page) {
        UUID after = Cursor.readId(page.after()).orElse(new UUID(0, 0));
        return handle.createQuery(select("id > :afterId and " + filter.condition()) + " order by id limit :limitRows")
                .bind("afterId", after)
                .bind("limitRows", page.limit() + 1)
                .bindMap(filter.values())
                .map(this::record)
                .list();
    }

    /** The records, voided or not, whose indexed field has this value; the newest first, so many at most. */
    List<Registered<E>> findByIndex(Handle handle, Field field, String value, int limit) {
        return handle.createQuery(
                        select(SealedFields.indexColumn(field) + " = :value") + " order by id desc limit :limitRows")
                .bind("value", sealed.index(value))
                .bind("limitRows", limit)
                .map(this::record)
                .list();
    }

    /** Seals the values of some records anew with the key of now; empty when none lies behind {@code after}. */
    Optional<UUID> reseal(Handle handle, UUID after, int limit) {
        List<Registered<E>> records = handle.createQuery(
                        select("id > :afterId") + " order by id limit :limitRows for update")
                .bind("afterId", after)
                .bind("limitRows", limit)
                .map(this::record)
                .list();
        for (Registered<E> record : records) {
            Update update = handle.createUpdate("update " + register.table() + " set "
                            + sealed.all().stream()
                                    .map(field -> field.column() + " = :" + field.name())
                                    .collect(Collectors.joining(", "))
                            + " where id = :id")
                    .bind("id", record.id());
            sealed.all()
                    .forEach(field -> update.bindByType(
                            field.name(), sealed.stored(field, record.entry(), record.id()), String.class));
            update.execute();
        }
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(records.getLast().id());
    }

    /** Those of the keys that are registered and not voided, which nobody else changes until the transaction ends. */
    List<Registered<E>> lockByKeys(Handle handle, Collection<RecordKey> keys) {
        return handle.createQuery(select("(agency_code, record_key) in (select * from unnest(:agencies, :keys))"
                                + " and voided_at is null")
                        + " order by id for update")
                .bindArray(
                        "agencies",
                        String.class,
                        keys.stream().map(RecordKey::agencyCode).toList())
                .bindArray(
                        "keys", String.class, keys.stream().map(RecordKey::key).toList())
                .map(this::record)
                .list();
    }

    /** Stores new records. */
    void insert(Handle handle, List<Registered<E>> records) throws SQLException {
        BulkRows rows = new BulkRows(register.table(), columns());
        for (Registered<E> added : records) {
            rows.add(added.id())
                    .add(added.version())
                    .add(added.recordedAt())
                    .add(added.changedAt())
                    .add(register.key(added.entry()));
            fields.all().forEach(field -> rows.add(sealed.stored(field, added.entry(), added.id())));
            sealed.indexed().forEach(field -> rows.add(sealed.index(field, added.entry())));
            rows.end();
        }
        rows.send(handle.getConnection());
    }

    private List<BulkRows.Column> columns() {
        return Stream.of(
                        Stream.of(
                                new BulkRows.Column("id", "uuid"),
                                new BulkRows.Column("version", "bigint"),
                                new BulkRows.Column("recorded_at", "timestamptz"),
                                new BulkRows.Column("changed_at", "timestamptz"),
                                new BulkRows.Column("record_key", "text")),
                        fields.all().stream()
                                .map(field -> new BulkRows.Column(
                                        field.column(), field.type().sqlType())),
                        sealed.indexed().stream()
                                .map(field -> new BulkRows.Column(SealedFields.indexColumn(field), "text")))
                .flatMap(columns -> columns)
                .toList();
    }

    /** Stores the next state of a record. */
    void update(Handle handle, Registered<E> changed) {
        StringBuilder sql = new StringBuilder(
                "update " + register.table() + " set version = :version,"
                        + " changed_at = :changedAt, voided_at = :voidedAt, void_reason = :voidReason, record_key = :recordKey");
        fields.all()
                .forEach(field ->
                        sql.append(", ").append(field.column()).append(" = :").append(field.name()));
        sealed.indexed()
                .forEach(field -> sql.append(", ")
                        .append(SealedFields.indexColumn(field))
                        .append(" = :")
                        .append(field.name())
                        .append("Index"));
        Update update = handle.createUpdate(sql.append(" where id = :id").toString())
                .bind("id", changed.id())
                .bind("version", changed.version())
                .bind("changedAt", changed.changedAt())
                .bind("voidedAt", changed.voiding().map(Registered.Voiding::at).orElse(null))
                .bind(
                        "voidReason",
                        changed.voiding().map(Registered.Voiding::reason).orElse(null))
                .bind("recordKey", register.key(changed.entry()));
        fields.all()
                .forEach(field -> update.bindByType(
                        field.name(),
                        sealed.stored(field, changed.entry(), changed.id()),
                        field.component().getType()));
        sealed.indexed().forEach(field -> update.bind(field.name() + "Index", sealed.index(field, changed.entry())));
        update.execute();
    }

    /** A record that is registered now. */
    Registered<E> registered(E entry, Instant now) {
        return new Registered<>(IDS.generate(), 1, now, now, Optional.empty(), entry);
    }

    private String select(String condition) {
        return "select " + OF_EVERY_RECORD + ", " + fields.columns() + " from " + register.table() + " where "
                + condition;
    }

    private Registered<E> record(ResultSet row, StatementContext context) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Registered<>(
                id,
                row.getLong("version"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                voiding(row),
                sealed.open(entries.map(row, context), id));
    }

    private static Optional<Registered.Voiding> voiding(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("voided_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Registered.Voiding(at.toInstant(), row.getString("void_reason")));
    }
}
