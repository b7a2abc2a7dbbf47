package org.gongkai.registers.statistics;

import java.util.List;
import java.util.Map;

import org.gongkai.form.words.Message;

/**
 * What a service knows of why its records count in their cells, beyond what the records themselves say: a rule, a setting,
 * somebody's decision.
 */
public interface EntryExplanations {

    /** The kind of records that it explains. */
    String recordKind();

    /**
     * Why entries count in their cells, in sentences; one of which the record says all is not among them.
     *
     * @param entries of records of this kind, which the caller reaches
     */
    Map<LedgerEntry, List<Message>> of(List<LedgerEntry> entries);
}
