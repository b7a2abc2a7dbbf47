package org.gongkai.registers.exports;

import java.io.IOException;
import java.util.List;

/** A file that rows are written into, one after the other, so that none has to be held in memory. */
public interface RowWriter extends AutoCloseable {

    /** The next row: strings, whole numbers, decimals and dates; null for an empty cell. */
    void row(List<?> values) throws IOException;

    @Override
    void close() throws IOException;
}
