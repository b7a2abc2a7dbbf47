package org.gongkai.kit.register;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a register's entry, in the order of its record. */
final class Fields<E extends Record> {

    private final List<Field> all;
    private final Map<String, Field> byHead = new LinkedHashMap<>();
    private final Constructor<E> constructor;

    Fields(Class<E> type) {
        RecordComponent[] components = type.getRecordComponents();
        all = Stream.of(components).map(Field::of).toList();
        all.forEach(field -> byHead.put(field.name(), field));
        all.forEach(field -> field.label().ifPresent(label -> byHead.put(label, field)));
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record", e);
        }
    }

    List<Field> all() {
        return all;
    }

    /** The field with this name or Chinese head. */
    Optional<Field> find(String head) {
        return Optional.ofNullable(byHead.get(head));
    }

    /** The entry of these values, null for a field without one. */
    E entry(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("entry of " + constructor.getDeclaringClass(), e);
        }
    }

    /** The table's columns, separated by commas. */
    String columns() {
        return all.stream().map(Field::column).collect(Collectors.joining(", "));
    }
}
