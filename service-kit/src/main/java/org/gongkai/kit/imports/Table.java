package org.gongkai.kit.imports;

import java.util.Optional;

import org.gongkai.kit.imports.sheet.Sheet;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

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

    /** A file that cannot be read at all. */
    static Problem unreadable(String why) {
        return Problem.of(ProblemKind.UNREADABLE_FILE, why);
    }

    /** Which sheet of the file is read. */
    default TakenSheet sheet() {
        return TakenSheet.ONLY;
    }

    @Override
    void close();
}
