package org.gongkai.registers.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.FieldType;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.register.Registered;

/**
 * Reads records of a register out of the rows of a query, by the places of its columns. A mapper that finds its columns
 * by reflection is made anew for each row when another mapper calls it: that cost more than the query.
 */
final class StoredRecords<E extends Record> implements RowMapper<Registered<E>> {

    private static final List<String> OF_EVERY_RECORD =
            List.of("id", "version", "recorded_at", "changed_at", "voided_at", "void_reason");

    private final Fields<E> fields;
    private final EncryptedFields<E> encrypted;
    private final Map<Class<?>, Map<String, Object>> constants = new HashMap<>();

    StoredRecords(Fields<E> fields, EncryptedFields<E> encrypted) {
        this.fields = fields;
        this.encrypted = encrypted;
        fields.all().forEach(field -> {
            if (field.type() instanceof FieldType.Choice choice) {
                constants.put(
                        choice.type(),
                        Stream.of(choice.type().getEnumConstants())
                                .collect(
                                        Collectors.toMap(constant -> ((Enum<?>) constant).name(), Object.class::cast)));
            }
        });
    }

    /** The columns that a query has to answer, in this order. */
    String columns() {
        return String.join(", ", OF_EVERY_RECORD) + ", " + fields.columns() + ", " + encrypted.keyColumn("id");
    }

    @Override
    public Registered<E> map(ResultSet row, StatementContext context) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Object[] values = new Object[fields.all().size()];
        EncryptedFields<E>.Opening opening =
                encrypted.opening(id, Optional.ofNullable(row.getString(OF_EVERY_RECORD.size() + 1 + values.length)));
        for (int i = 0; i < values.length; i++) {
            Field field = fields.all().get(i);
            Object stored = value(field, row, OF_EVERY_RECORD.size() + 1 + i);
            values[i] = stored != null && field.isEncrypted() ? opening.open(field, stored.toString()) : stored;
        }
        return new Registered<>(
                id,
                row.getLong(2),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant(),
                voiding(row),
                fields.entry(values));
    }

    private Object value(Field field, ResultSet row, int column) throws SQLException {
        return switch (field.type()) {
            case FieldType.PlainWords words -> row.getString(column);
            case FieldType.CodeOfForm code -> row.getString(column);
            case FieldType.Day day -> row.getObject(column, LocalDate.class);
            case FieldType.Whole whole -> row.getObject(column, Integer.class);
            case FieldType.Decimal decimal -> row.getBigDecimal(column);
            case FieldType.Choice choice -> constants.get(choice.type()).get(row.getString(column));
        };
    }

    private static Optional<Registered.Voiding> voiding(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp(5);
        return at == null ? Optional.empty() : Optional.of(new Registered.Voiding(at.toInstant(), row.getString(6)));
    }
}
