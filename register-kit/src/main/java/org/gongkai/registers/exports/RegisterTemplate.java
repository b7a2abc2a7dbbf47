package org.gongkai.registers.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;

/** An empty ledger for a register: its heads, a note at each of them, lists to choose from where a column holds codes. */
public final class RegisterTemplate {

    private static final int LAST_ROW = 9_999;
    private static final int WIDTH = 18;

    private final List<Field> fields;

    /** Written when it is first asked for. */
    private volatile byte[] written;

    /**
     * Of a register.
     *
     * @param further fields of the columns that its ledgers may have besides
     */
    public RegisterTemplate(Fields<?> fields, List<Field> further) {
        this.fields = Stream.concat(fields.all().stream(), further.stream()).toList();
    }

    /** The workbook; the same bytes each time, though a workbook says when it was made. */
    public byte[] workbook() {
        byte[] made = written;
        if (made == null) {
            synchronized (this) {
                made = written == null ? made() : written;
                written = made;
            }
        }
        return made.clone();
    }

    private byte[] made() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Gongkai", "1.0")) {
            Worksheet ledger = workbook.newWorksheet("台账");
            Worksheet lists = workbook.newWorksheet("可选项");
            lists.setVisibilityState(VisibilityState.HIDDEN);
            ledger.freezePane(0, 1);
            for (int column = 0; column < fields.size(); column++) {
                head(ledger, column, fields.get(column));
                choices(ledger, lists, column, fields.get(column).type().choices());
            }
        }
    }

    private static void head(Worksheet ledger, int column, Field field) {
        String label = field.label().orElse(field.name());
        ledger.value(0, column, field.isRequired() ? label + "*" : label);
        ledger.style(0, column).bold().set();
        ledger.width(column, WIDTH);
        ledger.comment(
                0, column, (field.isRequired() ? "必填。" : "选填。") + field.type().note());
    }

    /** More choices than a list in the cell can name stand on a sheet that nobody sees. */
    private static void choices(Worksheet ledger, Worksheet lists, int column, List<String> choices) {
        if (choices.isEmpty()) {
            return;
        }
        for (int row = 0; row < choices.size(); row++) {
            lists.value(row, column, choices.get(row));
        }
        Range range = lists.range(0, column, choices.size() - 1, column);
        ledger.range(1, column, LAST_ROW, column).validateWithList(range);
    }
}
