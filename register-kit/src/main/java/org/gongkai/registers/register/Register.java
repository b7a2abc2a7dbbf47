package org.gongkai.registers.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.form.words.Message;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.word.AmbiguousWord;
import org.gongkai.registers.word.Word;

/**
 * A register (台账) of a service: what its entries are, which number keys them, and how they count. The rest
 * (storing, paging, correcting, voiding, importing, posting to the ledger) follows from it.
 *
 * @param <E> the entry: body of a request, row of an import and columns of the table in one record
 */
public interface Register<E extends Record> {

    /** The path segment below {@code /api/v1}. */
    String path();

    /** The table, whose columns are the entry's components in snake case beside those of every record. */
    String table();

    /** The kind of record that the ledger and the trace name. */
    String recordKind();

    /** What one record is called in a message. */
    Message singular();

    /** The record type of an entry. */
    Class<E> entryType();

    /** The agency whose register this stands in. */
    String agencyCode(E entry);

    /** The number that people know it by; unique within the agency. */
    String number(E entry);

    /** What makes it the same record in an import; the number, unless the register has none. */
    default String key(E entry) {
        return number(entry);
    }

    /** Words that its ledgers write for codes, beside the form's own. */
    default List<Word> words() {
        return List.of();
    }

    /** Words that its ledgers write for one of several codes: an import asks which. */
    default List<AmbiguousWord> ambiguousWords() {
        return List.of();
    }

    /** Keys of records that may not stand beside this one, because what they count would be counted twice. */
    default Set<String> rivals(E entry) {
        return Set.of();
    }

    /** Whether a record under one of the {@link #rivals} keys counts in fact what the entry counts. */
    default boolean countsTwice(E entry, E rival) {
        return true;
    }

    /** The field whose value alone is the key of every record that has it; by it a record is found at once. */
    default Optional<String> keyField() {
        return Optional.empty();
    }

    /** The fields that a desk's list is searched by with words ({@code q}); a register without any is not. */
    default List<String> searched() {
        return List.of();
    }

    /** The entry with what follows from more than the entry itself, filled in before it is checked and written. */
    default E completed(E entry) {
        return entry;
    }

    /** How the entry counts. */
    List<Movement> movements(E entry);

    /** What is wrong between its fields; what is wrong in one field stands at the field. */
    List<Violation> check(E entry, LocalDate today);

    /** Whether the personal data in this field are masked; the name of an organisation, for example, is nobody's secret. */
    default boolean masks(E entry, PersonalDataKind kind) {
        return true;
    }

    /** Which entries that come this way may be registered, as far as more than the entry says so; begun anew with each file. */
    default Admission<E> admission(Admission.Way way) {
        return (entry, standing) -> Optional.empty();
    }

    /** Whether a row of an import always wins over what is stored, because the register holds one row for each period. */
    default boolean lastRowWins() {
        return false;
    }

    /** Where the figures of a year are held against the official report of it, where they are. */
    default Optional<String> agreement(String agencyCode, int year) {
        return Optional.empty();
    }

    /** How it is counted anew. */
    Recount recount();
}
