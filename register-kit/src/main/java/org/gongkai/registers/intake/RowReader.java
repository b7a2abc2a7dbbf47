package org.gongkai.registers.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.imports.ImportRow;
import org.gongkai.registers.imports.result.ImportFinding;
import org.gongkai.registers.imports.result.ImportTally;
import org.gongkai.registers.register.EntryRules;
import org.gongkai.registers.register.RecordKey;
import org.gongkai.registers.register.Register;

/** Makes entries of the rows of a file. */
final class RowReader<E extends Record> {

    private final Register<E> register;
    private final Fields<E> fields;
    private final EntryRules<E> rules;
    private final CellReader cells;
    private final Optional<CellReader> furtherCells;
    private final Set<String> agencies;
    private final Optional<String> ownAgency;

    /**
     * Over a register.
     *
     * @param furtherCells reads the further columns of the register, where it has any
     * @param agencies codes of the directory
     * @param ownAgency the agency of a row that names none
     */
    RowReader(
            Register<E> register,
            Fields<E> fields,
            EntryRules<E> rules,
            CellReader cells,
            Optional<CellReader> furtherCells,
            Set<String> agencies,
            Optional<String> ownAgency) {
        this.register = register;
        this.fields = fields;
        this.rules = rules;
        this.cells = cells;
        this.furtherCells = furtherCells;
        this.agencies = agencies;
        this.ownAgency = ownAgency;
    }

    /** The entry of a row; empty when there are findings, which the tally has then. */
    Optional<ParsedRow<E>> read(ImportRow row, ImportTally tally) {
        row.faults().forEach(tally::finding);
        Optional<CellReader.Read> read =
                row.faults().isEmpty() ? cells.read(row, tally, Optional.empty()) : Optional.empty();
        Optional<CellReader> furtherReader = furtherCells.filter(reader -> reader.isIn(row));
        Optional<LocalDate> first = read.flatMap(RowReader::firstDay);
        Optional<CellReader.Read> further = row.faults().isEmpty()
                ? furtherReader.flatMap(reader -> reader.read(row, tally, first))
                : Optional.empty();
        if (read.isEmpty() || furtherReader.isPresent() && further.isEmpty()) {
            tally.rejected();
            return Optional.empty();
        }
        E entry = fields.entry(read.get().values());
        if (register.agencyCode(entry) == null && ownAgency.isPresent()) {
            entry = fields.with(entry, Fields.AGENCY, ownAgency.get());
        }
        List<ImportFinding> findings = findings(row, entry);
        if (findings.isEmpty()) {
            return Optional.of(new ParsedRow<>(
                    row, RecordKey.of(register, entry), entry, read.get().masked(), further));
        }
        findings.forEach(tally::finding);
        tally.rejected();
        return Optional.empty();
    }

    private static Optional<LocalDate> firstDay(CellReader.Read read) {
        return Stream.of(read.values())
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .findFirst();
    }

    /** What is wrong with the entry that a row makes. */
    List<ImportFinding> findings(ImportRow row, E entry) {
        List<Violation> violations = rules.check(entry);
        if (violations.isEmpty() && !agencies.contains(register.agencyCode(entry))) {
            return List.of(new ImportFinding(
                    row.number(),
                    row.head(Fields.AGENCY),
                    "UNKNOWN_AGENCY",
                    KitWords.NO_AGENCY.with(register.agencyCode(entry))));
        }
        return violations.stream().map(violation -> finding(row, violation)).toList();
    }

    private static ImportFinding finding(ImportRow row, Violation violation) {
        String column = violation.pointer().replaceFirst("^/", "");
        String code = row.text(column).isEmpty() ? "REQUIRED" : "INVALID";
        return new ImportFinding(
                row.number(),
                column.isEmpty() ? null : row.head(column),
                code,
                violation.message().calling(row::head));
    }
}
