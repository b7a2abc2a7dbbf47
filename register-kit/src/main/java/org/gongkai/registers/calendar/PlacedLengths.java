package org.gongkai.registers.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How long terms are set to be in all places. */
public record PlacedLengths(List<Placed> all) implements LengthSettings.OfBodies {

    public PlacedLengths {
        all = List.copyOf(all);
    }

    /**
     * How long a term is in a place from a day on.
     *
     * @param version of two that begin on one day the later one counts
     * @param length how many of its unit; empty where it is as usual
     * @param asAround whether it is as in the place around, as if nothing had been set
     */
    public record Placed(
            CalendarScope place, String timer, long version, LocalDate from, OptionalInt length, boolean asAround)
            implements SetInPlace {}

    /** What counts for a body. */
    @Override
    public SetLengths of(Optional<String> agencyCode, Optional<String> regionCode) {
        List<Placed> around = all.stream()
                .filter(one -> one.place().covers(agencyCode, regionCode))
                .toList();
        return new SetLengths(around.stream()
                .map(one -> new Begun(one.timer(), one.from()))
                .distinct()
                .sorted(Comparator.comparing(Begun::from))
                .map(begun -> new SetLengths.SetLength(begun.timer(), begun.from(), inForce(around, begun)))
                .toList());
    }

    private static OptionalInt inForce(List<Placed> around, Begun begun) {
        return SetInPlace.inForce(around.stream().filter(one -> one.timer().equals(begun.timer())), begun.from())
                .map(Placed::length)
                .orElse(OptionalInt.empty());
    }

    /** A day on which another length may count. */
    private record Begun(String timer, LocalDate from) {}
}
