package org.gongkai.registers.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.FieldType;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.imports.ImportRow;
import org.gongkai.registers.imports.result.ImportFinding;
import org.gongkai.registers.imports.result.ImportTally;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.word.Words;

/** Reads the cells of a row as the fields want them. */
final class CellReader {

    private static final int REPEATED = 60;

    private final List<Field> fields;
    private final Words words;

    CellReader(Fields<?> fields, Words words) {
        this.fields = fields.all();
        this.words = words;
    }

    /**
     * What the cells of a row say.
     *
     * @param values one for each field, null for none
     * @param masked personal data that the row has as lists show them, with stars: they say nothing
     */
    record Read(Object[] values, Map<Field, String> masked) {}

    /** The values of a row; empty when there are findings, which the tally has then. */
    Optional<Read> read(ImportRow row, ImportTally tally) {
        boolean sound = true;
        Object[] values = new Object[fields.size()];
        Map<Field, String> masked = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            String text = row.text(field.name());
            if (isMasked(field, text)) {
                masked.put(field, text);
            } else if (!text.isEmpty()) {
                Optional<Object> value = value(row, field, text);
                values[i] = value.filter(read -> !"".equals(read)).orElse(null);
                if (value.isEmpty()) {
                    tally.finding(unreadable(row, field, text));
                    sound = false;
                }
            } else {
                values[i] = words.implied(row, field).orElse(null);
            }
        }
        return sound ? Optional.of(new Read(values, masked)) : Optional.empty();
    }

    private Optional<Object> value(ImportRow row, Field field, String text) {
        return field.type()
                .find(text)
                .or(() -> words.find(row, field.name(), text)
                        .flatMap(word -> field.type().find(word.code())));
    }

    /** What the applicant wrote in their own words is shown as it is: a star there is a star. */
    private static boolean isMasked(Field field, String text) {
        return text.contains("*")
                && field.personal()
                        .filter(kind -> kind != PersonalDataKind.OWN_WORDS)
                        .isPresent();
    }

    private ImportFinding unreadable(ImportRow row, Field field, String text) {
        String shown = PlainText.legible(text.length() > REPEATED ? text.substring(0, REPEATED) : text);
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
