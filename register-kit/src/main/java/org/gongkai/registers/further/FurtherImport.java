package org.gongkai.registers.further;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * The further columns of one import.
 *
 * @param <E> the entry of the register
 * @param <C> the columns of one row
 * @param <J> what is thought of a row before it is written
 */
public interface FurtherImport<E extends Record, C extends Record, J extends Judgement> {

    /**
     * Judges what a row tells.
     *
     * @param entry the entry that the register has then
     * @param columns what is told then, of which something at least is not empty or was not so far
     * @param row of the file
     */
    J judge(E entry, C columns, long row);

    /** Hears that a row is taken, whether it tells anything here or not; what comes behind it in the file may name it. */
    default void taken(E entry) {}

    /** Keeps what was told of records that are in the register by now; of one of which something was told before, it takes its place. */
    void write(Map<UUID, J> told) throws SQLException;
}
