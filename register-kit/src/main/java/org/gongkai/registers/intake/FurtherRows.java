package org.gongkai.registers.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.constraint.Constraints;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.further.FurtherColumns;
import org.gongkai.registers.further.FurtherColumns.Known;
import org.gongkai.registers.further.FurtherImport;
import org.gongkai.registers.further.Judgement;
import org.gongkai.registers.further.Remark;
import org.gongkai.registers.imports.ImportRow;
import org.gongkai.registers.imports.result.ImportFinding;
import org.gongkai.registers.imports.result.Replacement;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.RecordKey;

/** What the rows of one import tell in further columns, beside what is known of the records. */
final class FurtherRows<E extends Record, C extends Record, J extends Judgement> {

    private final FurtherColumns<E, C, J> columns;
    private final FurtherImport<E, C, J> imported;
    private final Fields<C> fields;
    private final Constraints constraints;
    private final C nothing;
    private final Map<RecordKey, Known<C>> known = new HashMap<>();
    private final Map<RecordKey, J> told = new HashMap<>();
    private Optional<J> judged = Optional.empty();
    private C judgedColumns;

    private FurtherRows(
            FurtherColumns<E, C, J> columns,
            FurtherImport<E, C, J> imported,
            Editions editions,
            Constraints constraints) {
        this.columns = columns;
        this.imported = imported;
        this.fields = new Fields<>(columns.type(), editions);
        this.constraints = constraints;
        this.nothing = fields.entry(new Object[fields.all().size()]);
    }

    static <E extends Record, C extends Record, J extends Judgement> FurtherRows<E, C, J> begin(
            FurtherColumns<E, C, J> columns,
            Handle handle,
            String fileHash,
            Editions editions,
            Constraints constraints) {
        return new FurtherRows<>(columns, columns.begin(handle, fileHash), editions, constraints);
    }

    /**
     * What a row comes to.
     *
     * @param isNews whether it tells something that is not known so
     */
    record Match(
            List<ImportFinding> refusals,
            List<ImportFinding> warnings,
            boolean isNews,
            List<Replacement.Change> changes) {

        static final Match SILENT = new Match(List.of(), List.of(), false, List.of());
    }

    Fields<C> fields() {
        return fields;
    }

    /** Looks up what is known of records before the next rows are matched. */
    void lookUp(Handle handle, Map<RecordKey, UUID> records) {
        known.clear();
        told.clear();
        // Most imports bring what is not there yet.
        Map<UUID, Known<C>> byId = records.isEmpty() ? Map.of() : columns.known(handle, records.values());
        records.forEach((key, id) -> {
            if (byId.containsKey(id)) {
                Known<C> one = byId.get(id);
                known.put(key, new Known<>(fields.canonical(one.columns()), one.fixed()));
            }
        });
    }

    /**
     * Matches a row.
     *
     * @param entry as it stands in the register then
     * @param changed in which fields that is another one than stood there
     */
    Match match(ParsedRow<E> row, E entry, List<Field> changed) {
        judged = Optional.empty();
        Optional<Known<C>> standing = Optional.ofNullable(known.get(row.key()));
        List<ImportFinding> kept = kept(row.row(), changed, standing.flatMap(Known::fixed));
        if (row.further().isEmpty() || !kept.isEmpty()) {
            return new Match(kept, List.of(), false, List.of());
        }
        C before = standing.map(Known::columns).orElse(nothing);
        CellReader.Read read = row.further().get();
        List<ImportFinding> refusals = new ArrayList<>(masks(row.row(), read.masked(), before));
        C after = fields.over(
                before,
                fields.entry(read.values()),
                field -> !row.row().has(field.name()) || read.masked().containsKey(field));
        boolean isNews = !after.equals(before);
        Optional<Remark> fixed = standing.flatMap(Known::fixed);
        if (!isNews && !(!changed.isEmpty() && standing.isPresent() && fixed.isEmpty())) {
            return new Match(refusals, List.of(), false, List.of());
        }
        constraints
                .broken(after)
                .forEach(violation -> refusals.add(finding(
                        row.row(),
                        new Remark(
                                Optional.of(violation.pointer().replaceFirst("^/", "")),
                                "INVALID",
                                violation.message()))));
        fixed.ifPresent(remark -> refusals.add(finding(row.row(), remark)));
        if (!refusals.isEmpty()) {
            return new Match(refusals, List.of(), isNews, List.of());
        }
        J judgement = imported.judge(entry, after, row.number());
        judged = Optional.of(judgement);
        judgedColumns = after;
        return new Match(
                findings(row.row(), judgement.refusals()),
                findings(row.row(), judgement.warnings()),
                isNews,
                changes(before, after));
    }

    /** Keeps what the row has come to that was matched last. */
    void keep(RecordKey key, E entry) {
        imported.taken(entry);
        judged.ifPresent(judgement -> {
            told.put(key, judgement);
            known.put(key, new Known<>(judgedColumns, Optional.empty()));
        });
    }

    /** Whether something is told of the record that is still to be written. */
    boolean tells(RecordKey key) {
        return told.containsKey(key);
    }

    /** Writes what is told. */
    void write(Map<RecordKey, UUID> records) throws SQLException {
        Map<UUID, J> byId = new HashMap<>();
        told.forEach((key, judgement) -> byId.put(records.get(key), judgement));
        imported.write(byId);
        told.clear();
    }

    private List<ImportFinding> kept(ImportRow row, List<Field> changed, Optional<Remark> fixed) {
        return changed.stream()
                .map(Field::name)
                .filter(columns.fixedFields()::contains)
                .flatMap(name -> fixed.stream()
                        .map(remark -> finding(row, new Remark(Optional.of(name), remark.code(), remark.message()))))
                .toList();
    }

    /** What comes back masked as it was shown stays as it is; other stars hide a value that nobody knows. */
    private List<ImportFinding> masks(ImportRow row, Map<Field, String> masked, C before) {
        return masked.entrySet().stream()
                .filter(mask -> !shown(mask.getKey(), before)
                        .filter(mask.getValue()::equals)
                        .isPresent())
                .map(mask -> new ImportFinding(
                        row.number(), row.head(mask.getKey().name()), "INVALID", RegisterWords.MASKED_OTHERWISE))
                .toList();
    }

    private List<Replacement.Change> changes(C before, C after) {
        return fields.changed(before, after).stream()
                .map(field -> new Replacement.Change(
                        field.name(),
                        shown(field, before).orElse(null),
                        shown(field, after).orElse(null)))
                .toList();
    }

    private Optional<String> shown(Field field, C columnsOfRow) {
        return Stream.ofNullable(field.value(columnsOfRow))
                .map(Object::toString)
                .map(value -> field.personal().map(kind -> kind.mask(value)).orElse(value))
                .findFirst();
    }

    private static List<ImportFinding> findings(ImportRow row, List<Remark> remarks) {
        return remarks.stream().map(remark -> finding(row, remark)).toList();
    }

    private static ImportFinding finding(ImportRow row, Remark remark) {
        return new ImportFinding(
                row.number(),
                remark.column().map(row::head).orElse(null),
                remark.code(),
                remark.message().calling(row::head));
    }
}
