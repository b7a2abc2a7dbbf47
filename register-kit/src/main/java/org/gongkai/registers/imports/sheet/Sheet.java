package org.gongkai.registers.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.sheet.ods.OdsWorkbook;
import org.gongkai.registers.imports.sheet.xls.XlsWorkbook;
import org.gongkai.registers.imports.sheet.xlsx.XlsxWorkbook;

/** The rows of one sheet of a file as the sheet shows them, below any knowledge of heads and columns. */
public interface Sheet extends Iterable<SheetRow>, AutoCloseable {

    /**
     * Opens a sheet of a file.
     *
     * @param sheetName name of a sheet, or its number from 1; without it the first visible sheet that has text is taken
     * @throws org.gongkai.kit.problem.Problem when the file cannot be read, or has no such sheet
     */
    static Sheet open(ImportFile file, Optional<String> sheetName) {
        return switch (file.kind()) {
            case CSV -> CsvSheet.open(file, sheetName);
            case XLSX -> WorkbookSheet.open(XlsxWorkbook.open(file.path()), sheetName);
            case XLS -> WorkbookSheet.open(XlsWorkbook.open(file.path()), sheetName);
            case ODS -> WorkbookSheet.open(OdsWorkbook.open(file.path()), sheetName);
            case NDJSON -> throw new IllegalArgumentException("lines of JSON are no sheet");
        };
    }

    /**
     * Opens a sheet that {@link WorkbookReading} has written down.
     *
     * @throws org.gongkai.kit.problem.Problem when the workbook has no such sheet
     */
    static Sheet written(Path rows) {
        try {
            InputStream in = Files.newInputStream(rows);
            try {
                return WorkbookReading.heard(in);
            } catch (IOException | RuntimeException | Error e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the sheet; empty where the file has but one without a name. */
    String name();

    /** The names of the other visible sheets that have text. */
    List<String> otherNames();

    /** The rows that have text; they can be walked once. */
    @Override
    Iterator<SheetRow> iterator();

    @Override
    void close();
}
