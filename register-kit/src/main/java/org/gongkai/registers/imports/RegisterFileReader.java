package org.gongkai.registers.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.foreign.ReadingSettings;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.sheet.WorkbookReading;

/**
 * Makes files of registers ready to be imported. A workbook is packed, and says of itself how large it is: it is read by
 * a process of its own, before anybody waits for a turn or a lock. A text is as long as it is, and is read as it goes.
 */
@Singleton
public class RegisterFileReader {

    /** What any workbook may show, however well it is packed. */
    private static final long SHOWN = 64L << 20;

    /** What one may show besides, for each of its bytes: rows that are much alike are packed ten to one. */
    private static final long SHOWN_OF_A_BYTE = 20;

    /** A large workbook takes longer than a small one: for each MiB of it, a second more. */
    private static final long MIB = 1L << 20;

    private final ForeignFiles files;
    private final ReadingSettings settings;

    public RegisterFileReader(ForeignFiles files, ReadingSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /**
     * Makes a file ready.
     *
     * @param sheet name or number of the sheet of a workbook
     * @throws org.gongkai.kit.problem.Problem when a workbook cannot be read, or takes too long or too much
     */
    public ReadyFile ready(ImportFile file, Optional<String> sheet) {
        return switch (file.kind()) {
            case CSV, NDJSON -> new ReadyFile(file, sheet, Optional.empty());
            case XLSX, XLS, ODS -> new ReadyFile(file, sheet, Optional.of(rows(file, sheet)));
        };
    }

    private Path rows(ImportFile file, Optional<String> sheet) {
        try {
            long size = Files.size(file.path());
            return files.answer(
                    WorkbookReading.class,
                    file.path(),
                    WorkbookReading.asked(file.kind(), sheet),
                    SHOWN + SHOWN_OF_A_BYTE * size,
                    settings.time().plusSeconds(size / MIB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
