package org.gongkai.kit.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** A file of comma-separated values (RFC 4180) with a head line. */
final class CsvTable implements Table {

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> fields;

    private CsvTable(ImportFile file, Heads heads) {
        reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(Charsets.open(file));
        records = reader.iterator();
        if (!hasMore(1)) {
            throw Table.unreadable("The file is empty.");
        }
        fields = heads.fields(records.next().getFields());
    }

    static CsvTable open(ImportFile file, Heads heads) {
        return new CsvTable(file, heads);
    }

    @Override
    public Iterator<ImportRow> iterator() {
        return new Iterator<>() {
            private long number = 1;

            @Override
            public boolean hasNext() {
                return hasMore(number + 1);
            }

            @Override
            public ImportRow next() {
                if (!records.hasNext()) {
                    throw new NoSuchElementException();
                }
                number++;
                return row(number, records.next());
            }
        };
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRow row(long number, CsvRecord csv) {
        if (csv.getFieldCount() != fields.size()) {
            return new ImportRow(
                    number,
                    Map.of(),
                    List.of(new ImportFinding(
                            number,
                            null,
                            "WRONG_FIELD_COUNT",
                            "The row has " + csv.getFieldCount() + " fields, the head line " + fields.size() + ".")));
        }
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            texts.put(fields.get(i), csv.getField(i));
        }
        return new ImportRow(number, texts, List.of());
    }

    private boolean hasMore(long row) {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            ImportTally tally = new ImportTally();
            tally.finding(brokenQuoting(row));
            tally.rejected();
            throw tally.result().rejection();
        }
    }

    private static ImportFinding brokenQuoting(long row) {
        return new ImportFinding(row, null, "BROKEN_QUOTING", "The quotation marks of the row are not in order.");
    }
}
