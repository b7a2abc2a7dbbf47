package org.gongkai.registers.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.register.Register;

/** The fields of a register that the database holds encrypted: a value opens for its own record and column alone. */
public final class EncryptedFields<E extends Record> {

    private final Register<E> register;
    private final Fields<E> fields;
    private final DataKey key;
    private final List<Field> encrypted;

    public EncryptedFields(Register<E> register, Fields<E> fields, DataKey key) {
        this.register = register;
        this.fields = fields;
        this.key = key;
        this.encrypted = fields.all().stream().filter(Field::isEncrypted).toList();
    }

    List<Field> all() {
        return encrypted;
    }

    /** The fields whose exact values can be found: a person by the number of the document. */
    List<Field> indexed() {
        return encrypted.stream()
                .filter(field -> field.indexColumn().isPresent())
                .toList();
    }

    /** Name of the column that holds the index of a field. */
    static String indexColumn(Field field) {
        return field.indexColumn().orElseThrow();
    }

    /** The value of a field as the database holds it. */
    Object stored(Field field, E entry, UUID record) {
        Object value = field.value(entry);
        return value == null || !field.isEncrypted() ? value : key.encrypt(value.toString(), place(field, record));
    }

    /** The index of an indexed field's value; null when it has none. */
    String index(Field field, E entry) {
        Object value = field.value(entry);
        return value == null ? null : index(value.toString());
    }

    /** What the same number always becomes, however it is written. */
    String index(String value) {
        return key.index(value.strip().toUpperCase(Locale.ROOT));
    }

    /** The value of a encrypted field, out of what the database holds. */
    String decrypt(Field field, String stored, UUID record) {
        return key.decrypt(stored, place(field, record));
    }

    /** The table of the register, where it holds anything encrypted. */
    Optional<SealedTable> table() {
        return encrypted.isEmpty()
                ? Optional.empty()
                : Optional.of(new SealedTable(
                        register.table(),
                        List.of("id"),
                        encrypted.stream()
                                .collect(Collectors.toMap(Field::column, field -> record -> place(field, record)))));
    }

    private String place(Field field, UUID record) {
        return place(field, record.toString());
    }

    private String place(Field field, String record) {
        return register.table() + "/" + field.name() + "/" + record;
    }
}
