package org.gongkai.registers.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.Money;
import org.gongkai.registers.imports.result.ImportFinding;
import org.gongkai.registers.imports.result.TakenSheet;
import org.gongkai.registers.imports.sheet.Sheet;
import org.gongkai.registers.imports.sheet.SheetRow;
import org.gongkai.registers.imports.sheet.stored.SheetCell;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** A sheet as an office keeps it: titles, heads, rows, and what is written between and below the rows for readers. */
final class SheetTable implements Table {

    private final Sheet sheet;
    private final RowsOfSheet rows;
    private final List<Optional<Heads.Column>> columns;
    private final Map<String, String> heads;
    private final int width;
    private final Optional<Integer> year;

    private SheetTable(Sheet sheet, Heads known) {
        this.sheet = sheet;
        Iterator<SheetRow> all = sheet.iterator();
        List<SheetRow> first = new ArrayList<>();
        while (all.hasNext() && first.size() < HeadLine.ROWS) {
            first.add(all.next());
        }
        if (first.isEmpty()) {
            throw Unreadable.of(RegisterWords.EMPTY_FILE);
        }
        HeadLine line = HeadLine.in(first, known);
        columns = known.columns(line.row(), line.heads());
        heads = known.names(columns);
        width = line.heads().size();
        year = TitleYear.of(sheet.name(), first.stream().takeWhile(row -> row.number() < line.row()));
        rows = new RowsOfSheet(first.subList(line.end(), first.size()).iterator(), all, line.heads());
    }

    static SheetTable open(Sheet sheet, Heads heads) {
        try {
            return new SheetTable(sheet, heads);
        } catch (RuntimeException | Error e) {
            sheet.close();
            throw e;
        }
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
    public TakenSheet sheet() {
        return new TakenSheet(sheet.name().isEmpty() ? null : sheet.name(), sheet.otherNames());
    }

    @Override
    public void close() {
        sheet.close();
    }

    private ImportRow row(SheetRow row) {
        if (row.width() < width) {
            return faulty(row, "WRONG_FIELD_COUNT", RegisterWords.FIELDS_OF_ROW.with(row.width(), width));
        }
        Map<String, String> texts = new HashMap<>();
        List<ImportFinding> faults = new ArrayList<>();
        for (int at = 0; at < Math.max(width, row.cells().size()); at++) {
            SheetCell cell = row.cell(at);
            Optional<Heads.Column> column = at < width ? columns.get(at) : Optional.empty();
            if (column.isPresent() && cell.fault()) {
                faults.add(new ImportFinding(
                        row.number(),
                        column.get().head(),
                        "ERROR_CELL",
                        RegisterWords.CELL_WITHOUT_VALUE.with(cell.text())));
            } else if (column.isPresent()) {
                texts.put(column.get().field(), column.get().text(text(cell)));
            } else if (!cell.isBlank() && isHeadless(at)) {
                return faulty(row, "WRONG_FIELD_COUNT", RegisterWords.TEXT_WITHOUT_HEAD.with(at + 1));
            }
        }
        return new ImportRow(row.number(), texts, heads, year, faults);
    }

    /** Whether a column has no head at all; one that is no business of the register has one. */
    private boolean isHeadless(int at) {
        return at >= width || rows.head(at).isBlank();
    }

    private static ImportRow faulty(SheetRow row, String code, Message message) {
        return new ImportRow(
                row.number(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(new ImportFinding(row.number(), null, code, message)));
    }

    private static String text(SheetCell cell) {
        if (cell.day().isPresent()) {
            return cell.day().get().toString();
        }
        String text = cell.amount().isPresent() && Money.find(cell.text()).isEmpty()
                ? Money.write(cell.amount().get())
                : cell.text();
        return FormulaGuard.open(text);
    }
}
