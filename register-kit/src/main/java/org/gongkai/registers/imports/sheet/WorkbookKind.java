package org.gongkai.registers.imports.sheet;

import java.nio.file.Path;

import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.sheet.archive.Archive;
import org.gongkai.registers.imports.sheet.ods.OdsWorkbook;

/** Tells workbooks that are archives apart by what is in them. */
public final class WorkbookKind {

    private WorkbookKind() {}

    /**
     * The kind of an archive.
     *
     * @throws org.gongkai.kit.problem.Problem when the archive is damaged
     */
    public static ImportFile.Kind ofArchive(Path path) {
        try (Archive archive = Archive.open(path)) {
            return archive.has(OdsWorkbook.CONTENT) ? ImportFile.Kind.ODS : ImportFile.Kind.XLSX;
        }
    }
}
