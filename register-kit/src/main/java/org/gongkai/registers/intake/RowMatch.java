package org.gongkai.registers.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.imports.file.ImportOptions;
import org.gongkai.registers.imports.result.ImportFinding;
import org.gongkai.registers.imports.result.ImportTally;
import org.gongkai.registers.imports.result.Replacement;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.Admission;
import org.gongkai.registers.register.Masking;
import org.gongkai.registers.register.Register;

/** Decides what becomes of a row beside the record that stands under its key, and tells the tally. */
final class RowMatch<E extends Record> {

    private final Register<E> register;
    private final Fields<E> fields;
    private final RowReader<E> reader;
    private final Masking<E> masking;
    private final ImportOptions options;
    private final ImportTally tally;
    private final Optional<? extends FurtherRows<E, ?, ?>> further;
    private final Admission<E> admission;

    RowMatch(
            Register<E> register,
            Fields<E> fields,
            RowReader<E> reader,
            Masking<E> masking,
            ImportOptions options,
            ImportTally tally,
            Optional<? extends FurtherRows<E, ?, ?>> further) {
        this.register = register;
        this.fields = fields;
        this.reader = reader;
        this.masking = masking;
        this.options = options;
        this.tally = tally;
        this.further = further;
        this.admission = register.admission(Admission.Way.FILE);
    }

    /**
     * The entry that stands under the row's key from now on; empty when the row is not taken.
     *
     * @param standing the entry that stands there so far
     * @param rivals entries that stand under keys of the row's rivals
     * @param repeated whether an earlier row of the file has the same key
     */
    Optional<E> of(ParsedRow<E> row, Optional<E> standing, List<E> rivals, boolean repeated) {
        E entry = register.completed(
                standing.isEmpty() ? row.entry() : fields.over(standing.get(), row.entry(), row::leaves));
        List<ImportFinding> findings = new ArrayList<>(masks(row, standing));
        if (findings.isEmpty() && standing.isPresent() && !entry.equals(row.entry())) {
            findings.addAll(reader.findings(row.row(), entry));
        }
        if (findings.isEmpty()) {
            admission
                    .refusal(entry, standing)
                    .map(refused -> finding(row, refused))
                    .ifPresent(findings::add);
        }
        if (findings.isEmpty()) {
            findings.addAll(rivalry(row, entry, rivals));
        }
        boolean isChanged = !standing.filter(entry::equals).isPresent();
        List<Field> changed =
                standing.map(before -> fields.changed(before, entry)).orElse(List.of());
        FurtherRows.Match told = findings.isEmpty()
                ? further.map(rows -> rows.match(row, entry, changed)).orElse(FurtherRows.Match.SILENT)
                : FurtherRows.Match.SILENT;
        findings.addAll(told.refusals());
        if (findings.isEmpty() && standing.isPresent()) {
            findings.addAll(conflict(row, isChanged || told.isNews(), entry, repeated));
        }
        if (!findings.isEmpty()) {
            findings.forEach(tally::finding);
            tally.rejected();
            return Optional.empty();
        }
        told.warnings().forEach(tally::warning);
        if (isChanged) {
            standing.map(before -> changed).orElse(fields.all()).stream()
                    .flatMap(field -> namesPersons(row, field, entry))
                    .forEach(tally::warning);
        }
        further.ifPresent(rows -> rows.keep(row.key(), entry));
        if (standing.isEmpty()) {
            tally.created();
        } else if (!isChanged && !told.isNews()) {
            tally.unchanged();
        } else {
            List<Replacement.Change> changes = new ArrayList<>(changes(standing.get(), entry));
            changes.addAll(told.changes());
            tally.replaced(new Replacement(row.number(), register.number(entry), changes));
        }
        return Optional.of(entry);
    }

    /** What comes back masked as it was shown stays as it is; other stars hide a value that nobody knows. */
    private List<ImportFinding> masks(ParsedRow<E> row, Optional<E> standing) {
        return row.masked().entrySet().stream()
                .filter(masked -> !standing.flatMap(entry -> masking.mask(entry, masked.getKey()))
                        .filter(masked.getValue()::equals)
                        .isPresent())
                .map(masked -> new ImportFinding(
                        row.number(),
                        row.row().head(masked.getKey().name()),
                        "INVALID",
                        RegisterWords.MASKED_OTHERWISE))
                .toList();
    }

    /** What looks like personal data where none belongs: whoever brings the file is told, as whoever types it is. */
    private Stream<ImportFinding> namesPersons(ParsedRow<E> row, Field field, E entry) {
        boolean belongs = field.personal()
                .filter(kind -> kind != PersonalDataKind.OWN_WORDS)
                .isPresent();
        return !belongs && field.value(entry) instanceof String text
                ? PersonalDataScanner.scan(text).stream()
                        .map(hit -> new ImportFinding(
                                row.number(),
                                row.row().head(field.name()),
                                "PERSONAL_DATA",
                                RegisterWords.NAMES_A_PERSON.with(hit.kind().said(), hit.masked())))
                : Stream.empty();
    }

    private ImportFinding finding(ParsedRow<E> row, Admission.Refused refused) {
        return new ImportFinding(
                row.number(),
                row.row().head(refused.field()),
                refused.code(),
                refused.why().calling(row.row()::head));
    }

    private List<ImportFinding> rivalry(ParsedRow<E> row, E entry, List<E> rivals) {
        return rivals.stream()
                .filter(rival -> register.countsTwice(entry, rival))
                .map(rival -> new ImportFinding(
                        row.number(),
                        null,
                        "COUNTED_TWICE",
                        RegisterWords.COUNTS_WHAT_ROW_COUNTS.with(register.singular(), register.number(rival))))
                .toList();
    }

    private List<ImportFinding> conflict(ParsedRow<E> row, boolean isOther, E entry, boolean repeated) {
        if (repeated && (register.lastRowWins() || options.replace() && isOther)) {
            return List.of(new ImportFinding(
                    row.number(),
                    null,
                    "REPEATED_ROW",
                    RegisterWords.EARLIER_ROW.with(register.singular(), register.number(entry))));
        }
        if (!isOther || options.replace() || register.lastRowWins()) {
            return List.of();
        }
        return List.of(new ImportFinding(
                row.number(),
                null,
                "CONFLICT",
                RegisterWords.REGISTERED_OTHERWISE.with(register.singular(), register.number(entry))));
    }

    private List<Replacement.Change> changes(E before, E after) {
        ObjectNode shownBefore = masking.masked(before);
        ObjectNode shownAfter = masking.masked(after);
        return fields.changed(before, after).stream()
                .map(field -> new Replacement.Change(
                        field.name(), text(shownBefore, field.name()), text(shownAfter, field.name())))
                .toList();
    }

    /** A value as it is shown; null of what is not. */
    private static String text(ObjectNode shown, String field) {
        return shown.optional(field)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .orElse(null);
    }
}
