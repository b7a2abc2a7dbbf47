package org.gongkai.registers.field;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.form.CodeList;
import org.gongkai.form.Head;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.edition.Labels;
import org.gongkai.form.words.Message;
import org.gongkai.kit.json.Dates;
import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.problem.RegisterWords;

/** What a field of a register holds, and how it is read from the text of an import. */
public sealed interface FieldType {

    /** What a clerk is told of a choice. */
    String CHOOSE = "从下拉列表中选择。";

    /** The value that the text writes; empty when it writes none. */
    Optional<Object> find(String text);

    /** A value in the one form in which it is kept and compared, however it was typed. */
    default Object canonical(Object value) {
        return value;
    }

    /** What was expected: a noun. */
    Message expected();

    /** The Chinese words for its codes, in print order; none when it holds no codes. */
    default List<String> choices() {
        return List.of();
    }

    /** A value as a ledger shows it: a code by its Chinese word. */
    default Object shown(Object value) {
        return value;
    }

    /** What a clerk is told about filling it in. */
    String note();

    /** The type of its column in the database. */
    default String sqlType() {
        return "text";
    }

    record PlainWords(Spelling spelling) implements FieldType {

        @Override
        public Optional<Object> find(String text) {
            return PlainText.isPlain(text) ? Optional.of(spelling.canonical(text)) : Optional.empty();
        }

        @Override
        public Object canonical(Object value) {
            return spelling.canonical(value.toString());
        }

        @Override
        public String note() {
            return "文字。";
        }

        @Override
        public Message expected() {
            return RegisterWords.PLAIN_TEXT;
        }
    }

    record Day() implements FieldType {

        @Override
        public Optional<Object> find(String text) {
            return Dates.findInRegister(text).map(Object.class::cast);
        }

        @Override
        public String note() {
            return "日期，例如 2024-01-05。";
        }

        @Override
        public Message expected() {
            return RegisterWords.A_DATE;
        }

        @Override
        public String sqlType() {
            return "date";
        }
    }

    record Whole() implements FieldType {

        @Override
        public Optional<Object> find(String text) {
            return Numbers.findWhole(text).map(Object.class::cast);
        }

        @Override
        public String note() {
            return "整数，最多九位。";
        }

        @Override
        public Message expected() {
            return RegisterWords.A_WHOLE_NUMBER;
        }

        @Override
        public String sqlType() {
            return "integer";
        }
    }

    record Decimal() implements FieldType {

        @Override
        public Optional<Object> find(String text) {
            return Numbers.findDecimal(text).map(Object.class::cast);
        }

        @Override
        public String note() {
            return "数字，小数点后最多六位。";
        }

        @Override
        public Message expected() {
            return RegisterWords.A_DECIMAL;
        }

        @Override
        public String sqlType() {
            return "numeric";
        }
    }

    record CodeOfForm(CodeList role, Labels labels) implements FieldType {

        static CodeOfForm of(Editions editions, CodeList role) {
            return new CodeOfForm(role, Labels.of(editions, role));
        }

        @Override
        public Optional<Object> find(String text) {
            return labels.find(text).or(() -> labels.find(canonical(text))).map(Head.Leaf::id);
        }

        @Override
        public String canonical(Object value) {
            return Spelling.CODE.canonical(value.toString());
        }

        @Override
        public List<String> choices() {
            return labels.printed();
        }

        @Override
        public Object shown(Object value) {
            return labels.find(value.toString()).map(leaf -> leaf.label().zh()).orElse(value.toString());
        }

        @Override
        public String note() {
            return CHOOSE;
        }

        @Override
        public Message expected() {
            return RegisterWords.ONE_OF_THE_WORDS.with(choices());
        }
    }

    record Choice(Class<?> type) implements FieldType {

        @Override
        public Optional<Object> find(String text) {
            String code = Spelling.CODE.canonical(text);
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(code)
                            || constant instanceof Labelled labelled
                                    && labelled.label().equals(code))
                    .map(Object.class::cast)
                    .findFirst();
        }

        @Override
        public List<String> choices() {
            return Stream.of(type.getEnumConstants())
                    .map(this::shown)
                    .map(Object::toString)
                    .toList();
        }

        @Override
        public Object shown(Object value) {
            return value instanceof Labelled labelled ? labelled.label() : value.toString();
        }

        @Override
        public String note() {
            return CHOOSE;
        }

        @Override
        public Message expected() {
            return RegisterWords.ONE_OF_THE_WORDS.with(choices());
        }
    }

    /** The type of a component of an entry. */
    static FieldType of(RecordComponent component, Editions editions) {
        Class<?> type = component.getType();
        FormCode code = component.getAnnotation(FormCode.class);
        if (code != null) {
            return CodeOfForm.of(editions, code.value());
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
            Spelled spelled = component.getAnnotation(Spelled.class);
            return new PlainWords(spelled == null ? Spelling.LINE : spelled.value());
        }
        throw new IllegalArgumentException(component + " is of no type that a register knows");
    }
}
