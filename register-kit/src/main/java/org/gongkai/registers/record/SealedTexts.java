package org.gongkai.registers.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.registers.field.Field;

/** Some sealed fields of a register, for queries that ask for them and nothing else of a record. */
public final class SealedTexts<E extends Record> {

    private final EncryptedFields<E> encrypted;
    private final List<Field> fields;

    SealedTexts(EncryptedFields<E> encrypted, List<Field> fields) {
        this.encrypted = encrypted;
        this.fields = fields;
    }

    /** What a query has to answer: the fields and the key of the record, {@code t}, the key last. */
    public String columns() {
        return Stream.concat(
                        fields.stream().map(field -> "t." + field.column()), Stream.of(encrypted.keyColumn("t.id")))
                .collect(Collectors.joining(", "));
    }

    /** How many columns that are. */
    public int count() {
        return fields.size() + 1;
    }

    /**
     * What a row has, field by field.
     *
     * @param first place of the first of the columns, counted from 1
     */
    public List<Optional<String>> read(ResultSet row, UUID record, int first) throws SQLException {
        EncryptedFields<E>.Opening opening =
                encrypted.opening(record, Optional.ofNullable(row.getString(first + fields.size())));
        List<Optional<String>> texts = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            texts.add(Optional.ofNullable(row.getString(first + i)).map(stored -> opening.open(field, stored)));
        }
        return texts;
    }
}
