package org.gongkai.request.life.assignment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a unit of the body was asked (协办).
 *
 * @param number which of the application's, from 1
 */
public record UnitWork(int number, String unit, LocalDate askedOn, LocalDate dueOn, Optional<LocalDate> answeredOn) {

    UnitWork answered(LocalDate on) {
        return new UnitWork(number, unit, askedOn, dueOn, Optional.of(on));
    }
}
