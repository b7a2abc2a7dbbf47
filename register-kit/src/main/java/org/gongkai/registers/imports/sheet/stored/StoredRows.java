package org.gongkai.registers.imports.sheet.stored;

import java.util.List;
import java.util.Optional;

/** The rows of a sheet as the file has them, in their order. */
public interface StoredRows extends AutoCloseable {

    /** The next row; empty at the end. */
    Optional<StoredRow> next();

    /** The merged areas of the sheet, complete behind the last row. */
    List<Area> areas();

    @Override
    void close();
}
