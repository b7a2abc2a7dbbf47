package org.gongkai.registers.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.gongkai.registers.imports.FormulaGuard;

/** Values separated by commas (RFC 4180), in UTF-8 with the mark by which a spreadsheet knows it. */
public final class CsvRows implements RowWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    private CsvRows(CsvWriter csv) {
        this.csv = csv;
    }

    /** A file that goes out over the stream. */
    public static CsvRows to(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        return new CsvRows(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text));
    }

    @Override
    public void row(List<?> values) {
        csv.writeRecord(values.stream().map(CsvRows::text).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> amount.toPlainString();
            case String words -> FormulaGuard.close(words);
            default -> value.toString();
        };
    }
}
