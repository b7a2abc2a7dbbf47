package org.gongkai.registers.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.problem.RegisterWords;

/**
 * Which records of a register are asked for: every field by its name, a date also from and to ({@code receivedFrom},
 * {@code receivedTo}), one that may be missing also by whether it is there ({@code closed}), the one with which a record ends also by
 * {@code open}, and {@code voided}.
 *
 * @param voided whether the voided records are meant, or those that count
 */
public record Filter(List<Condition> conditions, boolean voided) {

    /** Asks for those that have not come to their end. */
    public static final String OPEN = "open";

    private static final String VOIDED = "voided";

    /** How a field is asked for. */
    public enum Comparison {
        EQUAL,
        FROM,
        TO,
        PRESENT,
        ABSENT
    }

    /** What a parameter asks of a field, and the value that it names. */
    public record Condition(Field field, Comparison comparison, String parameter, Object value) {}

    public Filter {
        conditions = List.copyOf(conditions);
    }

    /** Reads the parameters of a list; an unknown name or a wrong value is a violation. */
    public static Filter of(Fields<?> fields, Map<String, List<String>> parameters) {
        List<Condition> conditions = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        parameters.forEach((name, given) -> {
            if (!name.equals(VOIDED)) {
                add(fields, name, given.getLast(), conditions, violations);
            } else if (flag(given.getLast()).isEmpty()) {
                violations.add(noFlag(VOIDED));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        boolean voided = flag(parameters.getOrDefault(VOIDED, List.of("false")).getLast())
                .orElseThrow();
        return new Filter(conditions, voided);
    }

    /** The parameters that a list of these fields takes, each with the field whose values it takes. */
    public static SequencedMap<String, String> parameters(Fields<?> fields) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (Field field : fields.all()) {
            if (!field.isAskedInLists()) {
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

    /** The parameters that ask whether a field is there, each with the field. */
    public static SequencedMap<String, String> flags(Fields<?> fields) {
        SequencedMap<String, String> flags = new LinkedHashMap<>();
        fields.all().stream()
                .filter(field -> field.type() instanceof FieldType.Day && !field.isRequired())
                .forEach(field -> {
                    flags.put(stem(field), field.name());
                    if (field.isEnd()) {
                        flags.put(OPEN, field.name());
                    }
                });
        return flags;
    }

    private static void add(
            Fields<?> fields, String name, String text, List<Condition> conditions, List<Violation> violations) {
        for (Field field : fields.all()) {
            Optional<Comparison> comparison = comparison(field, name);
            if (comparison.isPresent()) {
                condition(field, comparison.get(), name, text)
                        .ifPresentOrElse(conditions::add, () -> violations.add(wrong(field, comparison.get(), name)));
                return;
            }
        }
        violations.add(new Violation(name, KitWords.UNKNOWN_PARAMETER));
    }

    private static Optional<Condition> condition(Field field, Comparison comparison, String name, String text) {
        if (comparison == Comparison.PRESENT) {
            return flag(text)
                    .map(asked -> new Condition(
                            field, asked != name.equals(OPEN) ? Comparison.PRESENT : Comparison.ABSENT, name, asked));
        }
        return field.type().find(text).map(value -> new Condition(field, comparison, name, stored(value)));
    }

    private static Violation wrong(Field field, Comparison comparison, String name) {
        return comparison == Comparison.PRESENT
                ? noFlag(name)
                : new Violation(name, RegisterWords.MUST_BE.with(field.type().expected()));
    }

    private static Object stored(Object value) {
        return value instanceof Enum<?> choice ? choice.name() : value;
    }

    /** What the parameter asks of the field. */
    private static Optional<Comparison> comparison(Field field, String name) {
        if (!field.isAskedInLists()) {
            return Optional.empty();
        }
        if (name.equals(field.name())) {
            return Optional.of(Comparison.EQUAL);
        }
        if (name.equals(OPEN) && field.isEnd()) {
            return Optional.of(Comparison.PRESENT);
        }
        if (!(field.type() instanceof FieldType.Day)) {
            return Optional.empty();
        }
        String stem = stem(field);
        if (name.equals(stem + "From")) {
            return Optional.of(Comparison.FROM);
        }
        if (name.equals(stem + "To")) {
            return Optional.of(Comparison.TO);
        }
        return name.equals(stem) && !field.isRequired() ? Optional.of(Comparison.PRESENT) : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Violation noFlag(String name) {
        return new Violation(name, KitWords.TRUE_OR_FALSE);
    }

    /** {@code receivedOn} is asked for by {@code receivedFrom} and {@code receivedTo}. */
    private static String stem(Field field) {
        return field.name().replaceFirst("On$", "");
    }
}
