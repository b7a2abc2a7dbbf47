package org.gongkai.registers.imports.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.written.WrittenNumber;
import org.gongkai.registers.imports.sheet.stored.SheetCell;

/** A sheet as the process that read the workbook has written it down, row by row. */
final class WrittenSheet implements Sheet {

    private static final int BUFFER = 65_536;

    /** In place of the number of a row. */
    private static final long NO_MORE = -1;

    private static final int DAY = 1;
    private static final int AMOUNT = 2;
    private static final int FAULT = 4;

    private final DataInputStream in;
    private final String name;
    private final List<String> otherNames;

    private WrittenSheet(InputStream rows) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(rows, BUFFER));
        this.name = text(in);
        List<String> others = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            others.add(text(in));
        }
        this.otherNames = List.copyOf(others);
    }

    /** Opens what was written down. */
    static WrittenSheet open(InputStream rows) throws IOException {
        return new WrittenSheet(rows);
    }

    /** Writes a sheet down. */
    static void write(Sheet sheet, OutputStream answer) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answer, BUFFER));
        text(out, sheet.name());
        out.writeInt(sheet.otherNames().size());
        for (String other : sheet.otherNames()) {
            text(out, other);
        }
        for (SheetRow row : sheet) {
            out.writeLong(row.number());
            out.writeInt(row.width());
            out.writeInt(row.cells().size());
            for (SheetCell cell : row.cells()) {
                cell(out, cell);
            }
        }
        out.writeLong(NO_MORE);
        out.flush();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> otherNames() {
        return otherNames;
    }

    @Override
    public Iterator<SheetRow> iterator() {
        return new ShownRows(this::read);
    }

    private Optional<SheetRow> read() {
        try {
            long number = in.readLong();
            if (number == NO_MORE) {
                return Optional.empty();
            }
            int width = in.readInt();
            int count = in.readInt();
            List<SheetCell> cells = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                cells.add(cell(in));
            }
            return Optional.of(new SheetRow(number, cells, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cell(DataOutputStream out, SheetCell cell) throws IOException {
        out.writeByte((cell.day().isPresent() ? DAY : 0)
                | (cell.amount().isPresent() ? AMOUNT : 0)
                | (cell.fault() ? FAULT : 0));
        text(out, cell.text());
        if (cell.day().isPresent()) {
            out.writeLong(cell.day().get().toEpochDay());
        }
        if (cell.amount().isPresent()) {
            text(out, cell.amount().get().toString());
        }
    }

    private static BigDecimal number(String text) throws IOException {
        return WrittenNumber.find(text).orElseThrow(() -> new IOException("a sheet has a number beyond all measure"));
    }

    private static SheetCell cell(DataInputStream in) throws IOException {
        int marks = in.readUnsignedByte();
        String text = text(in);
        if (marks == 0 && text.isEmpty()) {
            return SheetCell.EMPTY;
        }
        Optional<LocalDate> day =
                (marks & DAY) == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(in.readLong()));
        Optional<BigDecimal> amount = (marks & AMOUNT) == 0 ? Optional.empty() : Optional.of(number(text(in)));
        return new SheetCell(text, day, amount, (marks & FAULT) != 0);
    }

    /** Longer ones than {@code writeUTF} takes are there, too. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
