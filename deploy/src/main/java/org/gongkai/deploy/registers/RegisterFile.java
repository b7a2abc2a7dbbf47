package org.gongkai.deploy.registers;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * Rows of a register as an import takes them.
 *
 * @param register the path of the register below {@code /api/v1}
 */
public record RegisterFile(String register, List<String> columns, List<List<String>> rows) {

    public RegisterFile {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The file as comma-separated values with a head line. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
