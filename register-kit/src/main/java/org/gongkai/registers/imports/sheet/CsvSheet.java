package org.gongkai.registers.imports.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.upload.Charsets;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.result.ImportFinding;
import org.gongkai.registers.imports.result.ImportTally;
import org.gongkai.registers.imports.sheet.stored.CellText;
import org.gongkai.registers.imports.sheet.stored.SheetCell;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.problem.RegisterWords;

/** A file of values between commas (RFC 4180), semicolons or tabs; numbered by records, as a spreadsheet would. */
final class CsvSheet implements Sheet {

    private final CsvReader<CsvRecord> reader;
    private long number;

    private CsvSheet(CsvReader<CsvRecord> reader) {
        this.reader = reader;
    }

    static CsvSheet open(ImportFile file, Optional<String> sheetName) {
        if (sheetName.isPresent()) {
            throw Problem.invalid("sheet", RegisterWords.TEXT_HAS_NO_SHEETS);
        }
        Reader text = Charsets.open(file.path(), file.charset());
        try {
            char separator = Separator.of(text);
            return new CsvSheet(CsvReader.builder()
                    .fieldSeparator(separator)
                    .commentStrategy(CommentStrategy.NONE)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(SheetLimits.RECORD)
                    .ofCsvRecord(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public List<String> otherNames() {
        return List.of();
    }

    @Override
    public Iterator<SheetRow> iterator() {
        Iterator<CsvRecord> records = reader.iterator();
        return new ShownRows(() -> read(records));
    }

    private Optional<SheetRow> read(Iterator<CsvRecord> records) {
        try {
            while (records.hasNext()) {
                number++;
                SheetRow row = row(number, records.next());
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(number + 1);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetRow row(long number, CsvRecord csv) {
        return SheetRow.of(
                number,
                csv.getFields().stream().map(CellText::lines).map(SheetCell::of).toList());
    }

    private static Problem broken(long row) {
        ImportTally tally = new ImportTally();
        tally.finding(new ImportFinding(row, null, "BROKEN_QUOTING", RegisterWords.QUOTES_UNPAIRED));
        tally.rejected();
        return tally.result().rejection();
    }
}
