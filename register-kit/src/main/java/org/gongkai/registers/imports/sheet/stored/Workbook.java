package org.gongkai.registers.imports.sheet.stored;

import java.util.List;

/** A file with several sheets. */
public interface Workbook extends AutoCloseable {

    /** Its sheets in their order, hidden ones too. */
    List<Tab> tabs();

    /** The rows of a sheet from the first one on. */
    StoredRows rows(Tab tab);

    @Override
    void close();

    /**
     * A sheet as it stands in the list.
     *
     * @param place where its rows are in the file
     */
    record Tab(String name, boolean visible, String place) {}
}
