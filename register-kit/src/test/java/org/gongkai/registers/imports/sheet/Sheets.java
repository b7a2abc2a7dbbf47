package org.gongkai.registers.imports.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.sheet.stored.SheetCell;

/** Sheets as the tests read them. */
final class Sheets {

    private Sheets() {}

    /** The rows of a file. */
    static List<SheetRow> rows(ImportFile.Kind kind, byte[] bytes) {
        return with(kind, bytes, Optional.empty(), sheet -> {
            List<SheetRow> rows = new ArrayList<>();
            sheet.forEach(rows::add);
            return rows;
        });
    }

    /** The texts of the rows of a file. */
    static List<List<String>> texts(ImportFile.Kind kind, byte[] bytes) {
        return rows(kind, bytes).stream().map(Sheets::texts).toList();
    }

    static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }

    /** Asks something of an opened sheet. */
    static <T> T with(ImportFile.Kind kind, byte[] bytes, Optional<String> name, Question<T> question) {
        try {
            Path path = Files.createTempFile("sheet", ".tmp");
            try {
                Files.write(path, bytes);
                try (Sheet sheet = Sheet.open(new ImportFile(path, kind, Optional.empty(), ""), name)) {
                    return question.of(sheet);
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked. */
    interface Question<T> {
        T of(Sheet sheet);
    }
}
