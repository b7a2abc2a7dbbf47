package org.gongkai.request.migration.row;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.form.written.WrittenNumber;
import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;

/** The columns of a ledger by their names. */
public final class Columns {

    private static final Map<String, RecordComponent> BY_NAME = byName();
    private static final Constructor<LedgerColumns> CONSTRUCTOR = constructor();

    private Columns() {}

    /** The columns with these values, by name. */
    public static LedgerColumns of(Map<String, Object> values) {
        try {
            return CONSTRUCTOR.newInstance(
                    BY_NAME.keySet().stream().map(values::get).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("columns of a ledger", e);
        }
    }

    /** The days among them, by name. */
    public static Map<String, LocalDate> days(LedgerColumns columns) {
        Map<String, LocalDate> days = new HashMap<>();
        BY_NAME.forEach((name, component) -> {
            if (component.getType() == LocalDate.class) {
                Optional.ofNullable(value(columns, component)).ifPresent(day -> days.put(name, (LocalDate) day));
            }
        });
        return days;
    }

    /** The value of a column; empty when it has none. */
    static Optional<Object> find(LedgerColumns columns, String name) {
        return Optional.ofNullable(value(columns, BY_NAME.get(name)));
    }

    /** Whether a column has names of people. */
    static boolean isName(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .map(component -> component.getAnnotation(Personal.class))
                .filter(personal -> personal.value() == PersonalDataKind.NAME)
                .isPresent();
    }

    /** A text as lists show it. */
    static String masked(String name, String text) {
        Personal personal = BY_NAME.get(name).getAnnotation(Personal.class);
        return personal == null ? text : personal.value().mask(text);
    }

    /** A value as its text was kept. */
    static Object read(String name, String text) {
        Class<?> type = BY_NAME.get(name).getType();
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return WrittenNumber.find(text).orElseThrow();
        }
        return type.isEnum()
                ? Stream.of(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(text))
                        .findFirst()
                        .orElseThrow()
                : text;
    }

    private static Object value(LedgerColumns columns, RecordComponent component) {
        try {
            return component.getAccessor().invoke(columns);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("column " + component.getName(), e);
        }
    }

    private static Map<String, RecordComponent> byName() {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        Stream.of(LedgerColumns.class.getRecordComponents())
                .forEach(component -> components.put(component.getName(), component));
        return components;
    }

    private static Constructor<LedgerColumns> constructor() {
        try {
            return LedgerColumns.class.getDeclaredConstructor(
                    BY_NAME.values().stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
