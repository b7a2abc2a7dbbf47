package org.gongkai.registers.record;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gongkai.registers.field.Codes;
import org.gongkai.registers.field.ExactIndex;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Filter;
import org.gongkai.registers.register.Register;

/** What a filter asks of the rows {@code t} of a register, as SQL, and the values that it names. */
final class RecordConditions {

    private final Register<?> register;
    private final ExactIndex exact;
    private final Map<String, Object> values = new LinkedHashMap<>();

    RecordConditions(Register<?> register, ExactIndex exact) {
        this.register = register;
        this.exact = exact;
    }

    /** The values that were bound so far, to which others may be added. */
    Map<String, Object> values() {
        return values;
    }

    /** Whether those that were voided are meant, or those that count. */
    static String ofVoided(Filter filter) {
        return "t.voided_at is " + (filter.voided() ? "not null" : "null");
    }

    /** Names the value of a condition. */
    void bind(Filter.Condition condition) {
        if (condition.field().isEncrypted()) {
            String value = condition.value().toString();
            values.put(condition.parameter(), exact.of(condition.field(), value));
            values.put(ExactIndex.open(condition.parameter()), value);
        } else {
            values.put(condition.parameter(), condition.value());
        }
    }

    String sql(Filter.Condition condition) {
        if (condition.field().isEncrypted()) {
            return ExactIndex.condition(condition.field(), condition.parameter());
        }
        String column = "t." + condition.field().column();
        String parameter = ":" + condition.parameter();
        return switch (condition.comparison()) {
            case EQUAL -> equal(condition.field(), column) + parameter;
            case FROM -> column + " >= " + parameter;
            case TO -> column + " <= " + parameter;
            case PRESENT -> column + " is not null";
            case ABSENT -> column + " is null";
        };
    }

    /** Whether the field is the number by which a record is found at once. */
    boolean isOfNumber(Field field) {
        return register.keyField().filter(field.name()::equals).isPresent();
    }

    /** A number is looked for as the key that the record has for it, of which there is an index. */
    private String equal(Field field, String column) {
        if (!isOfNumber(field)) {
            return Codes.indexed(field) + " = ";
        }
        return (field.isRequired() ? "" : column + " is not null and ") + "t.record_key = ";
    }
}
