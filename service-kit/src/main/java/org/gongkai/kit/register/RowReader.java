package org.gongkai.kit.register;

import java.util.Optional;
import java.util.Set;

import org.gongkai.kit.imports.ImportFinding;
import org.gongkai.kit.imports.ImportRow;
import org.gongkai.kit.imports.ImportTally;
import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.problem.Violation;

/** Makes entries of the rows of a file. */
final class RowReader<E extends Record> {

    private static final int REPEATED = 60;

    private final Register<E> register;
    private final Fields<E> fields;
    private final EntryRules<E> rules;
    private final Set<String> agencies;

    RowReader(Register<E> register, Fields<E> fields, EntryRules<E> rules, Set<String> agencies) {
        this.register = register;
        this.fields = fields;
        this.rules = rules;
        this.agencies = agencies;
    }

    /** The entry of a row; empty when there are findings, which the tally has then. */
    Optional<ParsedRow<E>> read(ImportRow row, ImportTally tally) {
        boolean sound = row.faults().isEmpty();
        row.faults().forEach(tally::finding);
        Object[] values = new Object[fields.all().size()];
        for (int i = 0; sound && i < values.length; i++) {
            Field field = fields.all().get(i);
            String text = row.text(field.name());
            if (!text.isEmpty()) {
                Optional<Object> value = field.type().find(text);
                values[i] = value.orElse(null);
                if (value.isEmpty()) {
                    tally.finding(unreadable(row, field, text));
                    sound = false;
                }
            }
        }
        if (!sound) {
            tally.rejected();
            return Optional.empty();
        }
        return check(row, fields.entry(values), tally);
    }

    private Optional<ParsedRow<E>> check(ImportRow row, E entry, ImportTally tally) {
        boolean sound = true;
        for (Violation violation : rules.check(entry)) {
            String column = violation.pointer().substring(1);
            String code = row.text(column).isEmpty() ? "REQUIRED" : "INVALID";
            tally.finding(new ImportFinding(row.number(), column, code, violation.message()));
            sound = false;
        }
        if (sound && !agencies.contains(register.agencyCode(entry))) {
            tally.finding(new ImportFinding(
                    row.number(),
                    "agencyCode",
                    "UNKNOWN_AGENCY",
                    "The directory has no agency '" + register.agencyCode(entry) + "'."));
            sound = false;
        }
        if (!sound) {
            tally.rejected();
            return Optional.empty();
        }
        return Optional.of(new ParsedRow<>(row.number(), RecordKey.of(register, entry), entry));
    }

    private static ImportFinding unreadable(ImportRow row, Field field, String text) {
        String shown = PlainText.legible(text.length() > REPEATED ? text.substring(0, REPEATED) : text);
        return new ImportFinding(
                row.number(),
                field.name(),
                switch (field.type()) {
                    case FieldType.Day day -> "WRONG_DATE";
                    case FieldType.Whole whole -> "WRONG_NUMBER";
                    case FieldType.Decimal decimal -> "WRONG_NUMBER";
                    case FieldType.CodeOfForm form -> "UNKNOWN_CODE";
                    case FieldType.Choice choice -> "UNKNOWN_CODE";
                    case FieldType.PlainWords words -> "WRONG_TEXT";
                },
                "'" + shown + "' is not " + field.type().expected() + ".");
    }
}
