package org.gongkai.kit.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/**
 * Which records of a register are asked for: every field by its name, a date also from and to ({@code receivedFrom},
 * {@code receivedTo}), and {@code voided}.
 */
public final class Filter {

    private static final String VOIDED = "voided";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Filter() {}

    /** Reads the parameters of a list; an unknown name or a wrong value is a violation. */
    static Filter of(Fields<?> fields, Map<String, List<String>> parameters) {
        Filter filter = new Filter();
        List<Violation> violations = new ArrayList<>();
        parameters.forEach((name, given) -> filter.add(fields, name, given.getLast(), violations));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        if (!parameters.containsKey(VOIDED)) {
            filter.conditions.add("voided_at is null");
        }
        return filter;
    }

    /** The parameters that a list of these fields takes, each with the field that it asks for. */
    static SequencedMap<String, String> parameters(Fields<?> fields) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (Field field : fields.all()) {
            if (field.isSealed()) {
                continue;
            }
            parameters.put(field.name(), field.name());
            if (field.type() instanceof FieldType.Day) {
                parameters.put(stem(field) + "From", field.name());
                parameters.put(stem(field) + "To", field.name());
            }
        }
        return parameters;
    }

    String condition() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private void add(Fields<?> fields, String name, String text, List<Violation> violations) {
        if (name.equals(VOIDED)) {
            addVoided(text, violations);
            return;
        }
        for (Field field : fields.all()) {
            String operator = operator(field, name);
            if (!operator.isEmpty()) {
                field.type()
                        .find(text)
                        .ifPresentOrElse(
                                value -> require(field, name, operator, value),
                                () -> violations.add(
                                        new Violation(name, "is " + field.type().expected())));
                return;
            }
        }
        violations.add(new Violation(name, "is no parameter of this list"));
    }

    private void addVoided(String text, List<Violation> violations) {
        switch (text) {
            case "true" -> conditions.add("voided_at is not null");
            case "false" -> conditions.add("voided_at is null");
            default -> violations.add(new Violation(VOIDED, "is true or false"));
        }
    }

    private void require(Field field, String name, String operator, Object value) {
        conditions.add(field.column() + operator + ":" + name);
        values.put(name, value instanceof Enum<?> choice ? choice.name() : value);
    }

    private static String operator(Field field, String name) {
        if (field.isSealed()) {
            return "";
        }
        if (name.equals(field.name())) {
            return " = ";
        }
        if (field.type() instanceof FieldType.Day) {
            return name.equals(stem(field) + "From") ? " >= " : name.equals(stem(field) + "To") ? " <= " : "";
        }
        return "";
    }

    /** {@code receivedOn} is asked for by {@code receivedFrom} and {@code receivedTo}. */
    private static String stem(Field field) {
        return field.name().replaceFirst("On$", "");
    }
}
