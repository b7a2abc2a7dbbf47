package org.gongkai.registers.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealingKey;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.ExactIndex;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.register.Register;

/**
 * The fields of a register that the database holds sealed, each with the key of its record: a value opens for its own record and
 * column alone. Names and words that were written before there were such keys lie open until they are sealed, other values are
 * sealed with the key of the service.
 */
public final class EncryptedFields<E extends Record> {

    private final Register<E> register;
    private final DataKey service;
    private final SealingKeys keys;
    private final ExactIndex exact;
    private final List<Field> encrypted;

    public EncryptedFields(Register<E> register, Fields<E> fields, DataKey service, SealingKeys keys) {
        this.register = register;
        this.service = service;
        this.keys = keys;
        this.exact = new ExactIndex(service);
        this.encrypted = fields.all().stream().filter(Field::isEncrypted).toList();
    }

    /** The fields whose exact values can be found: a person by the number of the document. */
    List<Field> indexed() {
        return encrypted.stream()
                .filter(field -> field.indexColumn().isPresent())
                .toList();
    }

    /** What exact values are found by. */
    ExactIndex exact() {
        return exact;
    }

    /** Whether an entry has anything to be sealed. */
    boolean isSealed(E entry) {
        return encrypted.stream().anyMatch(field -> field.value(entry) != null);
    }

    /** The key that a record has, or gets. */
    SealingKey key(Handle handle, UUID record, E entry) {
        return keys.of(handle, record, register.agencyCode(entry));
    }

    /** The keys of new records, each of a body. */
    Map<UUID, SealingKey> newKeys(Handle handle, Map<UUID, String> bodies) {
        return keys.make(handle, bodies);
    }

    /** The value of a field as the database holds it; the key is that of a record that has something to be sealed. */
    Object stored(Field field, E entry, UUID record, Optional<SealingKey> key) {
        Object value = field.value(entry);
        return value == null || !field.isEncrypted()
                ? value
                : key.orElseThrow().seal(value.toString(), place(field, record.toString()));
    }

    /** The index of an indexed field's value; null when it has none. */
    String index(Field field, E entry) {
        Object value = field.value(entry);
        return value == null ? null : exact.of(field, value.toString());
    }

    /** SQL for the key of a record as it lies in the database, where {@code id} is that of the record. */
    String keyColumn(String id) {
        return encrypted.isEmpty() ? "cast(null as text)" : SealingKeys.WRAPPED_SQL.formatted(id);
    }

    /** What opens the values of one record. */
    Opening opening(UUID record, Optional<String> wrapped) {
        return new Opening(record, wrapped);
    }

    /** Opens values of a record; the key is opened with the first that needs it. */
    final class Opening {

        private final UUID record;
        private final Optional<String> wrapped;
        private Optional<SealingKey> key = Optional.empty();

        private Opening(UUID record, Optional<String> wrapped) {
            this.record = record;
            this.wrapped = wrapped;
        }

        /** The value of an encrypted field, out of what the database holds. */
        String open(Field field, String stored) {
            String place = place(field, record.toString());
            if (SealingKey.hasSealed(stored)) {
                key = key.or(() -> Optional.of(keys.open(record, wrapped)));
                return key.orElseThrow().open(stored, place);
            }
            return isOnceOpen(field) ? stored : service.decrypt(stored, place);
        }
    }

    /** The values of the register, where it has any that are sealed. */
    Optional<OwnValues> values() {
        return encrypted.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnValues(
                        register.table(),
                        List.of("id"),
                        "id",
                        encrypted.stream().map(this::column).toList()));
    }

    private OwnValues.Column column(Field field) {
        return new OwnValues.Column(
                field.column(),
                record -> place(field, record),
                isOnceOpen(field),
                field.indexColumn().map(column -> new OwnValues.Exact(column, value -> exact.of(field, value))));
    }

    /** The table of the register, where it holds anything that the key of the service has sealed. */
    Optional<SealedTable> table() {
        Map<String, UnaryOperator<String>> places = encrypted.stream()
                .filter(field -> !isOnceOpen(field))
                .collect(Collectors.toMap(Field::column, field -> record -> place(field, record)));
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new SealedTable(register.table(), List.of("id"), places));
    }

    private static boolean isOnceOpen(Field field) {
        return field.personal()
                .filter(kind -> kind == PersonalDataKind.NAME || kind == PersonalDataKind.OWN_WORDS)
                .isPresent();
    }

    private String place(Field field, String record) {
        return register.table() + "/" + field.name() + "/" + record;
    }
}
