package org.gongkai.registers.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.sheet.Sheet;

/**
 * A file of a register of which nothing is left to be read that could take longer than the file is long.
 *
 * @param sheet name or number of the sheet of a workbook
 * @param rows of a workbook what the sheet shows, as another process has written it down; deleted in the end
 */
public record ReadyFile(ImportFile file, Optional<String> sheet, Optional<Path> rows) implements AutoCloseable {

    /** Its rows. */
    public Table open(Heads heads) {
        return rows.<Table>map(written -> SheetTable.open(Sheet.written(written), heads))
                .orElseGet(() -> Table.open(file, sheet, heads));
    }

    @Override
    public void close() {
        rows.ifPresent(written -> {
            try {
                Files.deleteIfExists(written);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
