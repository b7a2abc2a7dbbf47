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

    /** An application that was received, of which nothing more is known. */
    public static Beginning received(LocalDate on) {
        return new Beginning(on, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
