package org.gongkai.registers.field;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.kit.table.ResourceTable;

/**
 * The Chinese names of a field: said at its component, or in the table of its record type.
 *
 * @param label the head of its column
 * @param also other heads of the same column
 */
public record FieldNames(String field, String label, List<String> also) {

    private static final Map<Class<?>, Map<String, FieldNames>> TABLES = new ConcurrentHashMap<>();

    /** Those of a component; empty where it has none. */
    public static Optional<FieldNames> find(RecordComponent component) {
        Named named = component.getAnnotation(Named.class);
        return named != null
                ? Optional.of(new FieldNames(component.getName(), named.value(), List.of(named.also())))
                : Optional.ofNullable(TABLES.computeIfAbsent(component.getDeclaringRecord(), FieldNames::table)
                        .get(component.getName()));
    }

    private static Map<String, FieldNames> table(Class<?> type) {
        NamedIn named = type.getAnnotation(NamedIn.class);
        if (named == null) {
            return Map.of();
        }
        Map<String, FieldNames> names = ResourceTable.read(
                        type,
                        named.value(),
                        row -> new FieldNames(
                                row.getField("field"), row.getField("name"), ResourceTable.words(row, "also")))
                .stream()
                .collect(Collectors.toMap(FieldNames::field, Function.identity()));
        List<String> fields = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        if (!names.keySet().equals(Set.copyOf(fields))) {
            throw new IllegalStateException(named.value() + " does not name the fields of " + type);
        }
        return names;
    }

    /** Every head that its column may have. */
    Stream<String> heads() {
        return Stream.concat(Stream.of(label), also.stream());
    }
}
