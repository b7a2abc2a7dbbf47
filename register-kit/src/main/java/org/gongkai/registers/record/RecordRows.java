package org.gongkai.registers.record;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

import org.gongkai.kit.datakey.SealingKey;
import org.gongkai.registers.database.BulkRows;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/** Records of one register as rows of its table, into which they are written: fields that are encrypted, sealed. */
final class RecordRows<E extends Record> {

    private final Register<E> register;
    private final Fields<E> fields;
    private final EncryptedFields<E> encrypted;

    RecordRows(Register<E> register, Fields<E> fields, EncryptedFields<E> encrypted) {
        this.register = register;
        this.fields = fields;
        this.encrypted = encrypted;
    }

    /** Stores new records. */
    void insert(Handle handle, List<Registered<E>> records) throws SQLException {
        BulkRows rows = new BulkRows(register.table(), columns());
        Map<UUID, SealingKey> keys = encrypted.newKeys(
                handle,
                records.stream()
                        .filter(added -> encrypted.isSealed(added.entry()))
                        .collect(Collectors.toMap(Registered::id, added -> register.agencyCode(added.entry()))));
        for (Registered<E> added : records) {
            Optional<SealingKey> key = Optional.ofNullable(keys.get(added.id()));
            rows.add(added.id())
                    .add(added.version())
                    .add(added.recordedAt())
                    .add(added.changedAt())
                    .add(register.key(added.entry()));
            fields.all().forEach(field -> rows.add(encrypted.stored(field, added.entry(), added.id(), key)));
            encrypted.indexed().forEach(field -> rows.add(encrypted.index(field, added.entry())));
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
                        encrypted.indexed().stream().map(field -> new BulkRows.Column(indexColumn(field), "text")))
                .flatMap(columns -> columns)
                .toList();
    }

    /** Stores the next state of a record. */
    void update(Handle handle, Registered<E> changed) {
        Optional<SealingKey> key = encrypted.isSealed(changed.entry())
                ? Optional.of(encrypted.key(handle, changed.id(), changed.entry()))
                : Optional.empty();
        StringBuilder sql = new StringBuilder(
                "update " + register.table() + " set version = :version,"
                        + " changed_at = :changedAt, voided_at = :voidedAt, void_reason = :voidReason, record_key = :recordKey");
        fields.all()
                .forEach(field ->
                        sql.append(", ").append(field.column()).append(" = :").append(field.name()));
        encrypted
                .indexed()
                .forEach(field -> sql.append(", ")
                        .append(indexColumn(field))
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
                        encrypted.stored(field, changed.entry(), changed.id(), key),
                        field.component().getType()));
        encrypted
                .indexed()
                .forEach(field -> update.bind(field.name() + "Index", encrypted.index(field, changed.entry())));
        update.execute();
    }

    /** Name of the column that holds the index of a field. */
    private static String indexColumn(Field field) {
        return field.indexColumn().orElseThrow();
    }
}
