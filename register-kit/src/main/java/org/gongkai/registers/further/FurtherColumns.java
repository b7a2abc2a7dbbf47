package org.gongkai.registers.further;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import org.gongkai.registers.word.AmbiguousWord;
import org.gongkai.registers.word.Word;

/**
 * Columns that ledgers (台账) have beside the fields of a register, and what becomes of them. The row of the register alone
 * counts; what these columns tell is kept by whoever offers them, in the transaction of the import.
 *
 * @param <E> the entry of the register
 * @param <C> the columns of one row, each a component as an entry's fields are
 * @param <J> what is thought of a row before it is written
 */
public interface FurtherColumns<E extends Record, C extends Record, J extends Judgement> {

    /** Path of the register. */
    String register();

    /** The record type of the columns, none of which has the name or a head of a field of the register. */
    Class<C> type();

    /** Fields of the register that no row may change either of a record of which no row may tell otherwise. */
    Set<String> fixedFields();

    /** Words that ledgers write in these columns for codes. */
    List<Word> words();

    /** Words in these columns that may mean several things. */
    List<AmbiguousWord> ambiguousWords();

    /** What is known of these records; one of which nothing was ever told is not among them. */
    Map<UUID, Known<C>> known(Handle handle, Collection<UUID> records);

    /**
     * Begins an import.
     *
     * @param fileHash SHA-256 of the file that the rows come from
     */
    FurtherImport<E, C, J> begin(Handle handle, String fileHash);

    /**
     * What is known of a record.
     *
     * @param columns as a row of a ledger would tell it
     * @param fixed why no row may tell otherwise; empty where one may
     */
    record Known<C>(C columns, Optional<Remark> fixed) {}
}
