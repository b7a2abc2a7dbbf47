package org.gongkai.registers.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * What is set for a place from a day on. Of what a place has set the day that began last counts, of one day what was set last; of
 * several places around a body the narrowest, and before them the body's own.
 */
public interface SetInPlace {

    /** That which counts of two of one place. */
    Comparator<SetInPlace> LATEST = Comparator.comparing(SetInPlace::from).thenComparing(SetInPlace::version);

    /** That which counts of two of several places. */
    Comparator<SetInPlace> NARROWEST = Comparator.comparing(
                    (SetInPlace one) -> one.place().layer())
            .thenComparing(one -> one.place().code().length());

    CalendarScope place();

    /** The first day that it is for. */
    LocalDate from();

    /** How often the place had set the same by then. */
    long version();

    /** Whether it is as in the place around, as if nothing had been set. */
    boolean asAround();

    /**
     * That which counts on a day; empty where nothing does.
     *
     * @param around what the places around a body have set of one thing
     */
    static <S extends SetInPlace> Optional<S> inForce(Stream<S> around, LocalDate on) {
        Map<CalendarScope, S> last = new HashMap<>();
        around.filter(one -> !one.from().isAfter(on))
                .forEach(one -> last.merge(one.place(), one, BinaryOperator.maxBy(LATEST)));
        return last.values().stream().filter(one -> !one.asAround()).max(NARROWEST);
    }
}
