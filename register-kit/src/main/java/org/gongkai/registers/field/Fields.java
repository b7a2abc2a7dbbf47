package org.gongkai.registers.field;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.privacy.PersonalDataKind;

/** The fields of a register's entry, in the order of its record. */
public final class Fields<E extends Record> {

    /** Every register says whose record it is in a field of this name. */
    public static final String AGENCY = "agencyCode";

    private final List<Field> all;
    private final Map<String, Field> byHead = new LinkedHashMap<>();
    private final Constructor<E> constructor;

    /** Of an entry, whose codes are those of the editions of the form. */
    public Fields(Class<E> type, Editions editions) {
        RecordComponent[] components = type.getRecordComponents();
        all = Stream.of(components)
                .map(component -> Field.of(component, editions))
                .toList();
        all.forEach(field -> byHead.put(field.name(), field));
        all.forEach(field -> field.heads().forEach(head -> byHead.putIfAbsent(head, field)));
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record", e);
        }
    }

    /** In the order of the record type. */
    public List<Field> all() {
        return all;
    }

    /** The field with this name or Chinese head. */
    public Optional<Field> find(String head) {
        return Optional.ofNullable(byHead.get(head));
    }

    /** Every column that holds personal data of the kind, and the indexes of them. */
    public List<String> columnsOf(PersonalDataKind kind) {
        return all.stream()
                .filter(field -> field.personal().filter(kind::equals).isPresent())
                .flatMap(field -> Stream.concat(Stream.of(field.column()), field.indexColumn().stream()))
                .toList();
    }

    /** The entry of these values, null for a field without one. */
    public E entry(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("entry of " + constructor.getDeclaringClass(), e);
        }
    }

    /** The entry with another value in one field. */
    public E with(E entry, String name, Object value) {
        return entry(all.stream()
                .map(field -> field.name().equals(name) ? value : field.value(entry))
                .toArray());
    }

    /** The entry of a row, with what the row leaves as it stands in a record. */
    public E over(E standing, E row, Predicate<Field> left) {
        return entry(all.stream()
                .map(field -> field.value(left.test(field) ? standing : row))
                .toArray());
    }

    /** The fields in which two entries differ. */
    public List<Field> changed(E before, E after) {
        return all().stream()
                .filter(field -> !Objects.equals(field.value(before), field.value(after)))
                .toList();
    }

    /** The entry with each value in its one form; a text of which nothing is left is none. */
    public E canonical(E entry) {
        return entry(
                all.stream().map(field -> canonical(field, field.value(entry))).toArray());
    }

    private static Object canonical(Field field, Object value) {
        Object canonical = value == null ? null : field.type().canonical(value);
        return "".equals(canonical) ? null : canonical;
    }

    /** The table's columns, separated by commas. */
    public String columns() {
        return all.stream().map(Field::column).collect(Collectors.joining(", "));
    }
}
