package org.gongkai.registers.imports.sheet.xls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;

import org.gongkai.registers.imports.sheet.stored.Area;
import org.gongkai.registers.imports.sheet.stored.SheetCell;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.StoredRow;
import org.gongkai.registers.imports.sheet.stored.StoredRows;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** The rows of an XLS sheet, put together from the records of their cells. */
final class XlsRows implements StoredRows {

    private static final int FORMULA = 0x0006;
    private static final int MULTIPLE_RK = 0x00BD;
    private static final int RICH_LABEL = 0x00D6;
    private static final int MERGED_CELLS = 0x00E5;
    private static final int SHARED_LABEL = 0x00FD;
    private static final int NUMBER = 0x0203;
    private static final int LABEL = 0x0204;
    private static final int TRUTH_OR_FAULT = 0x0205;
    private static final int TEXT_OF_FORMULA = 0x0207;
    private static final int RK = 0x027E;

    /** The upper half of a result that is no number. */
    private static final int NO_NUMBER = 0xFFFF;

    private static final int CELL = 6;

    private final XlsStream records;
    private final XlsCells cells;
    private final List<Area> areas = new ArrayList<>();
    private StoredRow row = new StoredRow(0);
    private Optional<StoredRow> whole = Optional.empty();
    private int column;
    private int style;
    private int depth = 1;

    XlsRows(XlsStream records, XlsCells cells) {
        this.records = records;
        this.cells = cells;
    }

    @Override
    public Optional<StoredRow> next() {
        return XlsStream.sound(() -> {
            whole = Optional.empty();
            while (depth > 0 && whole.isEmpty()) {
                if (!records.next()) {
                    throw XlsStream.damaged();
                }
                read(records.sid(), records.in());
            }
            if (depth == 0 && whole.isEmpty() && row.width() > 0) {
                whole = Optional.of(row);
                row = new StoredRow(0);
            }
            return whole;
        });
    }

    @Override
    public List<Area> areas() {
        return areas;
    }

    @Override
    public void close() {
        records.close();
    }

    private void read(int sid, RecordInputStream in) {
        switch (sid) {
            // Charts lie within the sheet, with a beginning and an end of their own.
            case XlsStream.BOF -> depth++;
            case XlsStream.EOF -> depth--;
            case MERGED_CELLS -> merged(in);
            case TEXT_OF_FORMULA -> textOfFormula(in);
            case FORMULA, MULTIPLE_RK, RICH_LABEL, SHARED_LABEL, NUMBER, LABEL, TRUTH_OR_FAULT, RK -> {
                if (depth == 1) {
                    place(in);
                    cell(sid, in);
                }
            }
            default -> {
                // What says nothing of what a cell shows.
            }
        }
    }

    private void place(RecordInputStream in) {
        long number = in.readUShort() + 1L;
        if (number < row.number()) {
            throw Unreadable.of(RegisterWords.ROWS_OUT_OF_ORDER);
        }
        if (number > row.number()) {
            whole = Optional.of(row).filter(one -> one.width() > 0);
            row = new StoredRow(number);
        }
        column = in.readUShort();
    }

    private void cell(int sid, RecordInputStream in) {
        style = in.readUShort();
        int ofCell = style;
        switch (sid) {
            case SHARED_LABEL -> {
                int number = in.readInt();
                put(() -> cells.shared(ofCell, number));
            }
            case NUMBER -> number(in.readDouble());
            case RK -> number(RKUtil.decodeNumber(in.readInt()));
            case MULTIPLE_RK -> {
                number(RKUtil.decodeNumber(in.readInt()));
                while (in.remaining() >= CELL) {
                    column++;
                    style = in.readUShort();
                    number(RKUtil.decodeNumber(in.readInt()));
                }
            }
            case LABEL, RICH_LABEL -> text(in);
            case TRUTH_OR_FAULT -> {
                int value = in.readUByte();
                boolean fault = in.readUByte() != 0;
                put(() -> fault ? cells.fault(value) : cells.truth(value));
            }
            default -> formula(in);
        }
    }

    private void formula(RecordInputStream in) {
        long result = in.readLong();
        if (result >>> 48 != NO_NUMBER) {
            number(Double.longBitsToDouble(result));
            return;
        }
        int value = (int) (result >>> 16) & 0xFF;
        switch ((int) result & 0xFF) {
            case 1 -> put(() -> cells.truth(value));
            case 2 -> put(() -> cells.fault(value));
            default -> {
                // An empty text, or one that stands in the record behind.
            }
        }
    }

    private void textOfFormula(RecordInputStream in) {
        if (depth == 1) {
            text(in);
        }
    }

    private void text(RecordInputStream in) {
        String text = in.readString();
        int ofCell = style;
        if (!text.isEmpty()) {
            put(() -> cells.text(ofCell, text));
        }
    }

    private void number(double value) {
        int ofCell = style;
        put(() -> cells.number(ofCell, value));
    }

    private void put(Supplier<SheetCell> cell) {
        row.put(column, cell);
    }

    private void merged(RecordInputStream in) {
        int count = in.readUShort();
        if (depth > 1) {
            return;
        }
        for (int i = 0; i < count; i++) {
            long firstRow = in.readUShort() + 1L;
            long lastRow = in.readUShort() + 1L;
            int firstColumn = in.readUShort();
            areas.add(new Area(firstRow, lastRow, firstColumn, in.readUShort()));
        }
        if (areas.size() > SheetLimits.MERGES) {
            throw Unreadable.of(RegisterWords.TOO_MANY_MERGES.with(SheetLimits.MERGES));
        }
    }
}
