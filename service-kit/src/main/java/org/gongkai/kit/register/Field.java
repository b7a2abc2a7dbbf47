package org.gongkai.kit.register;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * A field of a register: one component of its entry, which is a property of the JSON body, a column of the import and
 * a column of the table at once.
 */
record Field(RecordComponent component, FieldType type) {

    static Field of(RecordComponent component) {
        return new Field(component, FieldType.of(component));
    }

    String name() {
        return component.getName();
    }

    /** The table's column, quoted: some fields bear words that SQL has reserved. */
    String column() {
        return "\"" + name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + "\"";
    }

    /** The head of the import's column in Chinese. */
    Optional<String> label() {
        return Optional.ofNullable(component.getAnnotation(Named.class)).map(Named::value);
    }

    /** Every head that the import's column may have, besides the name. */
    Stream<String> heads() {
        Named named = component.getAnnotation(Named.class);
        return named == null ? Stream.empty() : Stream.concat(Stream.of(named.value()), Stream.of(named.also()));
    }

    /** The kind of personal data that it holds. */
    Optional<PersonalDataKind> personal() {
        return Optional.ofNullable(component.getAnnotation(Personal.class)).map(Personal::value);
    }

    /** Whether the database holds it encrypted. */
    boolean isSealed() {
        return personal().filter(PersonalDataKind::isSealed).isPresent();
    }

    /** Whether every entry has a value. */
    boolean isRequired() {
        // Bean Validation's annotations do not stand on record components, but on what is made of them.
        Method accessor = component.getAccessor();
        return accessor.isAnnotationPresent(NotNull.class) || accessor.isAnnotationPresent(NotBlank.class);
    }

    /** The value in an entry; null when it has none. */
    Object value(Record entry) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("field " + name(), e);
        }
    }
}
