package org.gongkai.registers.imports.sheet.stored;

import java.util.List;
import java.util.Optional;

/** A file with several sheets. */
public interface Workbook extends AutoCloseable {

    /** Its sheets in their order, hidden ones too. */
    List<Tab> tabs();

    /** The rows of a sheet from the first one on. */
    StoredRows rows(Tab tab);

    /** Whether a sheet has any text; it is not read further than that. */
    default boolean hasText(Tab tab) {
        try (StoredRows rows = rows(tab)) {
            for (Optional<StoredRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().width() > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    void close();

    /**
     * A sheet as it stands in the list.
     *
     * @param place where its rows are in the file
     */
    record Tab(String name, boolean visible, String place) {}
}
