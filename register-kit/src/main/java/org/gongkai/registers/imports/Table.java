package org.gongkai.registers.imports;

import java.util.Optional;

import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.result.TakenSheet;
import org.gongkai.registers.imports.sheet.Sheet;

/** The rows of a file, read one after the other. */
public sealed interface Table extends Iterable<ImportRow>, AutoCloseable permits NdjsonTable, SheetTable {

    /**
     * Opens a file.
     *
     * @param sheet name or number of the sheet of a workbook
     */
    static Table open(ImportFile file, Optional<String> sheet, Heads heads) {
        return switch (file.kind()) {
            case CSV, XLSX, XLS, ODS -> SheetTable.open(Sheet.open(file, sheet), heads);
            case NDJSON -> NdjsonTable.open(file, heads);
        };
    }

    /** Which sheet of the file is read. */
    default TakenSheet sheet() {
        return TakenSheet.ONLY;
    }

    @Override
    void close();
}
