package org.gongkai.request.life;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the register says of an application, from which its course begins.
 *
 * @param receivedOn day of receipt; corrections are in it
 * @param arrivedOn when it came in, where that is another day
 * @param concludedOn day of its outcome, where the register has one
 * @param outcome the outcome there
 */
public record Beginning(
        LocalDate receivedOn,
        Optional<LocalDate> arrivedOn,
        Optional<LocalDate> concludedOn,
        Optional<String> outcome,
        boolean voided) {

    /**
     * The same after its day of receipt was corrected: one that is corrected to a later day leaves the cautious day where it
     * was.
     */
    public Beginning correctedTo(LocalDate day) {
        return new Beginning(
                day, arrivedOn.or(() -> Optional.of(receivedOn).filter(day::isAfter)), concludedOn, outcome, voided);
    }

    /** An application that was received, of which nothing more is known. */
    public static Beginning received(LocalDate on) {
        return new Beginning(on, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
