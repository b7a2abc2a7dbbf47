package org.gongkai.disclosure.reminder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.registers.calendar.TermUnit;

/**
 * A term that runs or is over, and of which what it is for is not done.
 *
 * @param subject what it is of
 * @param timer its code
 * @param dueNotBefore the earliest that its last day can be
 * @param dueOn its last day; empty while the calendar of a year that it reaches into is not known
 */
record RunningTerm(Subject subject, String timer, LocalDate dueNotBefore, Optional<LocalDate> dueOn) {

    /** What a term is of. */
    sealed interface Subject {

        /** By which it is kept that it was reminded of. */
        UUID id();

        /** By which people know it. */
        String said();
    }

    /** An item, and the row of the register that it is where it is public. */
    record OfItem(UUID id, Optional<UUID> record) implements Subject {

        @Override
        public String said() {
            return id.toString();
        }
    }

    /** A column of the list of a body. */
    record OfColumn(String agencyCode, String path) implements Subject {

        @Override
        public UUID id() {
            return UUID.nameUUIDFromBytes((agencyCode + "\n" + path).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String said() {
            return path;
        }
    }

    /** A suggestion that waits for its answer, or for what was accepted. */
    record OfSuggestion(UUID id, String suggestionNumber) implements Subject {

        @Override
        public String said() {
            return suggestionNumber;
        }
    }

    /** A document that ends by itself (自然失效). */
    record OfDocument(UUID id, String documentNumber) implements Subject {

        @Override
        public String said() {
            return documentNumber;
        }
    }

    /** A penalty of the ledger that lost its ground (行政处罚法第四十八条). */
    record OfDecision(UUID id, String decisionNumber) implements Subject {

        @Override
        public String said() {
            return decisionNumber;
        }
    }

    /** A term as it is counted. */
    static RunningTerm of(Subject subject, ItemTerm term) {
        return new RunningTerm(
                subject,
                term.timer().name(),
                term.dueOn().orElseGet(() -> TermUnit.WORKING_DAY.notBefore(term.startsOn(), term.workingDays())),
                term.dueOn());
    }

    /** One whose last day is known. */
    static RunningTerm until(Subject subject, String timer, LocalDate last) {
        return new RunningTerm(subject, timer, last, Optional.of(last));
    }

    /** The last day, or what is known of it. */
    LocalDate day() {
        return dueOn.orElse(dueNotBefore);
    }
}
