package org.gongkai.registers.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long terms are for a body where the law leaves that open: what its nation, its region or the body itself has set, each
 * from a day on.
 */
public record SetLengths(List<SetLength> all) {

    /** Those of a body for which nothing is set. */
    public static final SetLengths NONE = new SetLengths(List.of());

    public SetLengths {
        all = List.copyOf(all);
    }

    /**
     * How long a term is from a day on, until another one begins.
     *
     * @param timer its code
     * @param length how many of its unit; empty where it is as usual again
     */
    public record SetLength(String timer, LocalDate from, OptionalInt length) {}

    /** How long a term is that begins on a day; empty where it is as usual. */
    public OptionalInt of(String timer, LocalDate on) {
        return all.stream()
                .filter(one -> one.timer().equals(timer) && !one.from().isAfter(on))
                .max(Comparator.comparing(SetLength::from))
                .map(SetLength::length)
                .orElse(OptionalInt.empty());
    }
}
