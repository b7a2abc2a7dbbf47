package org.gongkai.registers.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An XLSX workbook; rows that one sheet cannot hold go on in the next one. */
public final class WorkbookRows implements RowWriter {

    /** A sheet has 1,048,576 rows; the first one holds the heads. */
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private static final int ROWS_AT_ONCE = 1_000;

    /** What a spreadsheet keeps of a number. */
    private static final int DIGITS = 15;

    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private List<?> heads;
    private int sheets;
    private int next;

    private WorkbookRows(Workbook workbook, String name) {
        this.workbook = workbook;
        this.name = name;
    }

    /** A workbook that goes out over the stream, its sheet called by a name. */
    public static WorkbookRows to(OutputStream out, String name) {
        return new WorkbookRows(new Workbook(out, "Gongkai", "1.0"), name);
    }

    @Override
    public void row(List<?> values) throws IOException {
        if (heads == null) {
            heads = values;
            begin();
            return;
        }
        if (next == ROWS_OF_A_SHEET) {
            sheet.finish();
            begin();
        }
        write(values);
        if (next % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    private void begin() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        next = 0;
        write(heads);
    }

    private void write(List<?> values) {
        for (int column = 0; column < values.size(); column++) {
            cell(column, values.get(column));
        }
        next++;
    }

    /** Text stays text in a workbook, also one that begins like a formula. */
    private void cell(int column, Object value) {
        switch (value) {
            case null -> {
                return;
            }
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case Integer count -> sheet.value(next, column, count);
            case BigDecimal amount when amount.precision() <= DIGITS -> sheet.value(next, column, amount);
            case BigDecimal amount -> sheet.value(next, column, amount.toPlainString());
            default -> sheet.value(next, column, value.toString());
        }
    }
}
