package org.gongkai.disclosure.document.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.document.life.event.CleanUpDecision;

/**
 * The clean-up (清理) of a year.
 *
 * @param documents how many held when the year began
 * @param standing of these, how many stand how
 * @param decisions of these, how many were decided how
 */
public record CleanUp(
        int year, long documents, Map<CleanUpStanding, Long> standing, Map<CleanUpDecision, Long> decisions) {

    /**
     * A document of it.
     *
     * @param standing how far the clean-up has come with it
     * @param decision the last word on it
     * @param hints why it deserves a look
     */
    public record Entry(
            UUID id,
            long version,
            String documentNumber,
            String title,
            String kind,
            LocalDate issuedOn,
            Optional<LocalDate> expiresOn,
            CleanUpStanding standing,
            Optional<Decision> decision,
            List<CleanUpHint> hints) {}

    /** The last word on a document. */
    public record Decision(CleanUpDecision decision, String reason, LocalDate on, String by) {}
}
