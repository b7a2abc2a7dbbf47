package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What has happened that the term for the reply is counted from. Nothing of a term is stored: it is counted anew from these.
 *
 * @param receivedOn day of receipt (Art. 31 of the Regulations)
 * @param arrivedOn day on which the paper or message came in, where that is another one
 * @param restarts what makes the term begin anew
 * @param stop what the term waits for, and since when; nothing is counted behind that until a restart
 * @param extension working days by which the term was extended (Art. 33 para. 2)
 * @param deferral the named date in place of a term (Art. 35), until one that begins anew after it ends behind it
 * @param pauses consultations, by the day they were sent
 */
public record ClockFacts(
        LocalDate receivedOn,
        Optional<LocalDate> arrivedOn,
        List<Restart> restarts,
        Optional<Stop> stop,
        int extension,
        Optional<Deferral> deferral,
        List<Pause> pauses) {

    public ClockFacts {
        restarts = List.copyOf(restarts);
        pauses = List.copyOf(pauses);
    }

    /** Those of an application to which nothing has happened since its receipt. */
    public static ClockFacts of(LocalDate receivedOn) {
        return new ClockFacts(
                receivedOn, Optional.empty(), List.of(), Optional.empty(), 0, Optional.empty(), List.of());
    }

    /**
     * That the term begins anew.
     *
     * @param on the day from which it is counted, itself not counted
     * @param inDoubt whether it is doubtful that the applicant has to bear it, as with a supplement that was asked for too
     *     late: the cautious date does not begin anew
     */
    public record Restart(LocalDate on, boolean inDoubt) {}

    /**
     * That a date was named in place of a term (Art. 35).
     *
     * @param on when it was decided: what had happened by then is considered in the date
     */
    public record Deferral(LocalDate on, LocalDate to) {}

    /**
     * That the term waits.
     *
     * @param on the day from which it does, itself the last that may be counted
     * @param inDoubt whether it is doubtful that it may wait, as for a supplement that was asked for too late: the cautious date
     *     does not
     */
    public record Stop(Awaited awaited, LocalDate on, boolean inDoubt) {}

    /** What the term waits for. */
    public enum Awaited {

        /** The applicant's supplement (Art. 30). */
        SUPPLEMENT,

        /** The processing fee (Art. 42). */
        FEE
    }

    /**
     * A consultation, whose days are not counted (Art. 33 para. 3): the working days after {@code sentOn} up to
     * {@code endedOn}.
     *
     * @param number which of the application's consultations
     * @param endedOn day of the answer or of silence; empty while it is open
     */
    public record Pause(int number, LocalDate sentOn, Optional<LocalDate> endedOn) {}
}
