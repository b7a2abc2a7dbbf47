package org.gongkai.litigation.term;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A term of a case that waits for somebody.
 *
 * @param caseNumber that of its proceeding; empty where there is none
 */
public record WaitingTerm(
        UUID caseFile, Optional<String> caseNumber, Optional<String> receiptNumber, DueTerm term, TermState state) {

    /** The most urgent first. */
    public static final Comparator<WaitingTerm> ORDER = Comparator.comparing(WaitingTerm::key);

    /** Its place in the list, whatever stands before and behind it. */
    public String key() {
        LocalDate day = term.dueOn().orElse(term.dueNotBefore());
        return "%s %s %06d %s"
                .formatted(
                        day, caseFile, term.proceeding().orElse(0), term.timer().code());
    }
}
