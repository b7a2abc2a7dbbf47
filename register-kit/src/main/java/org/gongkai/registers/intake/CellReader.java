package org.gongkai.registers.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.Codes;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.FieldType;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.imports.ImportRow;
import org.gongkai.registers.imports.result.ImportFinding;
import org.gongkai.registers.imports.result.ImportTally;
import org.gongkai.registers.imports.result.WordUse;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.word.Word;
import org.gongkai.registers.word.Words;

/** Reads the cells of a row as the fields want them. */
final class CellReader {

    private static final int REPEATED = 60;

    private final List<Field> fields;
    private final Words words;
    private final boolean tellsWords;

    /**
     * Over some fields.
     *
     * @param tellsWords whether each word in a column of codes is told
     */
    CellReader(Fields<?> fields, Words words, boolean tellsWords) {
        this.fields = fields.all();
        this.words = words;
        this.tellsWords = tellsWords;
    }

    /** Whether the file has a column of any of the fields. */
    boolean isIn(ImportRow row) {
        for (Field field : fields) {
            if (row.has(field.name())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the cells of a row say.
     *
     * @param values one for each field, null for none
     * @param masked personal data that the row has as lists show them, with stars: they say nothing
     */
    record Read(Object[] values, Map<Field, String> masked) {}

    /**
     * The values of a row; empty when there are findings, which the tally has then.
     *
     * @param known the first day that the row has in columns that were read before
     */
    Optional<Read> read(ImportRow row, ImportTally tally, Optional<LocalDate> known) {
        boolean sound = true;
        Optional<LocalDate> first = known;
        Object[] values = new Object[fields.size()];
        Map<Field, String> masked = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            String text = row.text(field.name());
            if (isMasked(field, text)) {
                masked.put(field, text);
            } else if (!text.isEmpty()) {
                Optional<Object> value = value(row, field, text, tally, first);
                values[i] = value.filter(read -> !"".equals(read)).orElse(null);
                if (value.isEmpty()) {
                    tally.finding(unreadable(row, field, text));
                    sound = false;
                }
            } else {
                values[i] = words.implied(row, field).orElse(null);
            }
            first = first.isEmpty() && values[i] instanceof LocalDate day ? Optional.of(day) : first;
        }
        return sound ? Optional.of(new Read(values, masked)) : Optional.empty();
    }

    private Optional<Object> value(
            ImportRow row, Field field, String text, ImportTally tally, Optional<LocalDate> first) {
        Optional<Object> exact = field.type().find(text);
        if (exact.isEmpty() && field.type() instanceof FieldType.Day) {
            return yearless(row, field, text, tally, first);
        }
        Optional<Word> word = exact.isPresent() ? Optional.empty() : words.find(row, field.name(), text);
        if (tellsWords && Codes.isCode(field)) {
            tally.word(use(field, text, exact, word));
        }
        return exact.or(() -> word.flatMap(known -> meant(field, known)));
    }

    /** What a word stands for; one without a code in a field that holds codes says that there is none yet (尚未审结). */
    private static Optional<Object> meant(Field field, Word word) {
        return word.code().isEmpty() && Codes.isCode(field)
                ? Optional.of("")
                : field.type().find(word.code());
    }

    private static Optional<Object> yearless(
            ImportRow row, Field field, String text, ImportTally tally, Optional<LocalDate> first) {
        Optional<LocalDate> day = YearlessDay.find(text, first, row.year());
        day.ifPresent(found -> tally.warning(new ImportFinding(
                row.number(),
                row.head(field.name()),
                "YEAR_ADDED",
                RegisterWords.YEAR_ADDED.with(PlainText.legible(shortened(text)), found))));
        return day.map(Object.class::cast);
    }

    private WordUse use(Field field, String text, Optional<Object> exact, Optional<Word> word) {
        List<String> candidates =
                exact.isPresent() || word.isPresent() ? List.of() : words.candidates(field.name(), text);
        WordUse.Certainty certainty = exact.isPresent()
                ? WordUse.Certainty.EXACT
                : word.isPresent()
                        ? WordUse.Certainty.SURE
                        : candidates.isEmpty() ? WordUse.Certainty.UNKNOWN : WordUse.Certainty.AMBIGUOUS;
        return new WordUse(
                field.name(),
                PlainText.legible(shortened(text)),
                certainty,
                exact.map(Object::toString)
                        .or(() -> word.map(Word::code).filter(code -> !code.isEmpty()))
                        .orElse(null),
                word.map(Word::alsoField).filter(also -> !also.isEmpty()).orElse(null),
                word.map(Word::alsoCode).filter(also -> !also.isEmpty()).orElse(null),
                candidates,
                1);
    }

    private static String shortened(String text) {
        return text.length() > REPEATED ? text.substring(0, REPEATED) : text;
    }

    /** What the applicant wrote in their own words is shown as it is: a star there is a star. */
    private static boolean isMasked(Field field, String text) {
        return text.contains("*")
                && field.personal()
                        .filter(kind -> kind != PersonalDataKind.OWN_WORDS)
                        .isPresent();
    }

    private ImportFinding unreadable(ImportRow row, Field field, String text) {
        String shown = PlainText.legible(shortened(text));
        List<String> candidates = words.candidates(field.name(), text);
        if (!candidates.isEmpty()) {
            return new ImportFinding(
                    row.number(),
                    row.head(field.name()),
                    "AMBIGUOUS_WORD",
                    RegisterWords.ONE_OF_SEVERAL.with(
                            shown,
                            candidates.stream()
                                    .map(code -> field.type()
                                            .find(code)
                                            .map(found ->
                                                    field.type().shown(found).toString())
                                            .orElse(code))
                                    .toList()));
        }
        return new ImportFinding(
                row.number(),
                row.head(field.name()),
                switch (field.type()) {
                    case FieldType.Day day -> "WRONG_DATE";
                    case FieldType.Whole whole -> "WRONG_NUMBER";
                    case FieldType.Decimal decimal -> "WRONG_NUMBER";
                    case FieldType.CodeOfForm form -> "UNKNOWN_CODE";
                    case FieldType.Choice choice -> "UNKNOWN_CODE";
                    case FieldType.PlainWords words -> "WRONG_TEXT";
                },
                RegisterWords.NOT_AS_EXPECTED.with(shown, field.type().expected()));
    }
}
