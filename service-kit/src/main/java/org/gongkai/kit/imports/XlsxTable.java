package org.gongkai.kit.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a spreadsheet, its first row the heads. */
final class XlsxTable implements Table {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> fields;

    private XlsxTable(ImportFile file, Heads heads) {
        try {
            workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
            if (!rows.hasNext()) {
                throw Table.unreadable("The first sheet is empty.");
            }
            Row head = rows.next();
            fields = heads.fields(IntStream.range(0, head.getCellCount())
                    .mapToObj(column -> text(head, column))
                    .toList());
        } catch (IOException | ExcelReaderException e) {
            throw Table.unreadable("The file is no XLSX workbook.");
        }
    }

    static XlsxTable open(ImportFile file, Heads heads) {
        return new XlsxTable(file, heads);
    }

    @Override
    public Iterator<ImportRow> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public ImportRow next() {
                return row(rows.next());
            }
        };
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRow row(Row row) {
        Map<String, String> texts = new HashMap<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = text(row, column);
            if (column >= fields.size() && !text.isBlank()) {
                return new ImportRow(
                        row.getRowNum(),
                        Map.of(),
                        List.of(new ImportFinding(
                                row.getRowNum(), null, "WRONG_FIELD_COUNT", "The row has a cell beyond the heads.")));
            }
            if (column < fields.size()) {
                texts.put(fields.get(column), text);
            }
        }
        return new ImportRow(row.getRowNum(), texts, List.of());
    }

    private static String text(Row row, int column) {
        Optional<Cell> cell = row.getOptionalCell(column);
        if (cell.isEmpty()) {
            return "";
        }
        if (cell.get().getType() != CellType.NUMBER) {
            return Optional.ofNullable(cell.get().getText()).orElse("");
        }
        String format = Optional.ofNullable(cell.get().getDataFormatString()).orElse("");
        return format.matches(".*[yd年月日].*")
                ? cell.get().asDate().toLocalDate().toString()
                : cell.get().asNumber().stripTrailingZeros().toPlainString();
    }
}
