package org.gongkai.litigation.casefile.state;

import java.util.List;
import java.util.Optional;

import org.gongkai.litigation.course.LossGround;

/**
 * Which cases a list is of.
 *
 * @param caseNumber only those with a proceeding of this number, also one that counts nowhere
 * @param ground only those that were lost on this ground in one of their decisions
 * @param open only those in which something is still to be decided or done, or only the others
 * @param words that all stand in a number, or are the name of who goes against the reply
 * @param erasable only those whose name may be erased: its time is over, and nobody holds the case
 * @param voided only those that were recorded in error; without them otherwise, unless it is asked for names to erase
 * @param refused only those of which the application has not taken what it was told
 */
public record CaseFileFilter(
        Optional<String> agencyCode,
        Optional<String> receiptNumber,
        Optional<String> caseNumber,
        Optional<LossGround> ground,
        Optional<Boolean> open,
        List<String> words,
        boolean erasable,
        boolean voided,
        boolean refused) {}
