package org.gongkai.registers.field;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * A field of a register: one component of its entry, which is a property of the JSON body, a column of the import and
 * a column of the table at once. What its annotations say is read once, not for every record.
 *
 * @param name the property
 * @param column the table's column, quoted: some fields bear words that SQL has reserved
 * @param label the head of the import's column in Chinese
 * @param personal the kind of personal data that it holds
 * @param isEncrypted whether the database holds it encrypted
 * @param isRequired whether every entry has a value
 * @param isSparse whether few entries have one, which an index of its own finds
 * @param mayLieAhead whether a day of it may lie after today
 * @param isEnd whether a record that has it is not open any more
 */
public record Field(
        RecordComponent component,
        FieldType type,
        String name,
        String column,
        Optional<String> label,
        Optional<PersonalDataKind> personal,
        boolean isEncrypted,
        boolean isRequired,
        boolean isSparse,
        boolean mayLieAhead,
        boolean isEnd) {

    static Field of(RecordComponent component, Editions editions) {
        String name = component.getName();
        Optional<PersonalDataKind> personal =
                Optional.ofNullable(component.getAnnotation(Personal.class)).map(Personal::value);
        // Bean Validation's annotations do not stand on record components, but on what is made of them.
        Method accessor = component.getAccessor();
        return new Field(
                component,
                FieldType.of(component, editions),
                name,
                "\"" + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + "\"",
                FieldNames.find(component).map(FieldNames::label),
                personal,
                personal.isPresent(),
                accessor.isAnnotationPresent(NotNull.class) || accessor.isAnnotationPresent(NotBlank.class),
                component.isAnnotationPresent(Sparse.class),
                component.isAnnotationPresent(Ahead.class),
                component.isAnnotationPresent(Ends.class));
    }

    /**
     * The column with what an exact value is found by while the field itself is encrypted: a person by the number of the
     * document, or the name.
     */
    public Optional<String> indexColumn() {
        return personal.filter(kind -> kind.exact() != PersonalDataKind.Exact.NOT)
                .map(kind -> column.replaceFirst("\"$", "_index\""));
    }

    /** Whether a list may be asked for its values. */
    public boolean isAskedInLists() {
        return personal.map(kind -> kind.exact() == PersonalDataKind.Exact.IN_LISTS)
                .orElse(true);
    }

    /** Every head that the import's column may have, besides the name. */
    Stream<String> heads() {
        return FieldNames.find(component).stream().flatMap(FieldNames::heads);
    }

    /** The value in an entry; null when it has none. */
    public Object value(Record entry) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("field " + name, e);
        }
    }
}
