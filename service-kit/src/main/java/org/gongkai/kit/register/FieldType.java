package org.gongkai.kit.register;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.form.Forms;
import org.gongkai.form.Head;
import org.gongkai.form.Labels;
import org.gongkai.form.Role;
import org.gongkai.kit.json.Dates;
import org.gongkai.kit.json.Money;
import org.gongkai.kit.json.PlainText;

/** What a field of a register holds, and how it is read from the text of an import. */
sealed interface FieldType {

    /** The value that the text writes; empty when it writes none. */
    Optional<Object> find(String text);

    /** Words for what was expected, after "is". */
    String expected();

    /** The type of its column in the database. */
    default String sqlType() {
        return "text";
    }

    record PlainWords() implements FieldType {

        @Override
        public Optional<Object> find(String text) {
            return PlainText.isPlain(text) ? Optional.of(text) : Optional.empty();
        }

        @Override
        public String expected() {
            return "text without U+0000 and lone surrogates";
        }
    }

    record Day() implements FieldType {

        @Override
        public Optional<Object> find(String text) {
            return Dates.findInRegister(text).map(Object.class::cast);
        }

        @Override
        public String expected() {
            return "a date (yyyy-MM-dd, yyyy/M/d or yyyy年M月d日)";
        }

        @Override
        public String sqlType() {
            return "date";
        }
    }

    record Whole() implements FieldType {

        @Override
        public Optional<Object> find(String text) {
            return text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }

        @Override
        public String expected() {
            return "a whole number of at most nine digits";
        }

        @Override
        public String sqlType() {
            return "integer";
        }
    }

    record Decimal() implements FieldType {

        @Override
        public Optional<Object> find(String text) {
            return Money.find(text).map(Object.class::cast);
        }

        @Override
        public String expected() {
            return "a decimal with at most 12 digits before and 6 after the point";
        }

        @Override
        public String sqlType() {
            return "numeric";
        }
    }

    record CodeOfForm(Role role, Labels labels) implements FieldType {

        static CodeOfForm of(Role role) {
            return new CodeOfForm(role, Labels.of(Forms.inForce(), role));
        }

        @Override
        public Optional<Object> find(String text) {
            return labels.find(text).map(Head.Leaf::id);
        }

        @Override
        public String expected() {
            return "a code or label of the form";
        }
    }

    record Choice(Class<?> type) implements FieldType {

        @Override
        public Optional<Object> find(String text) {
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(text)
                            || constant instanceof Labelled labelled
                                    && labelled.label().equals(text))
                    .map(Object.class::cast)
                    .findFirst();
        }

        @Override
        public String expected() {
            return "one of "
                    + Stream.of(type.getEnumConstants()).map(Object::toString).toList();
        }
    }

    /** The type of a component of an entry. */
    static FieldType of(RecordComponent component) {
        Class<?> type = component.getType();
        FormCode code = component.getAnnotation(FormCode.class);
        if (code != null) {
            return CodeOfForm.of(code.value());
        }
        if (type.isEnum()) {
            return new Choice(type);
        }
        if (type == LocalDate.class) {
            return new Day();
        }
        if (type == Integer.class) {
            return new Whole();
        }
        if (type == BigDecimal.class) {
            return new Decimal();
        }
        if (type == String.class) {
            return new PlainWords();
        }
        throw new IllegalArgumentException(component + " is of no type that a register knows");
    }
}
