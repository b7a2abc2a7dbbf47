package org.gongkai.registers.setting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.SetInPlace;

/**
 * How a region has something that may be set, from a day on and until another setting of the region begins; the length of a
 * term a single body may have so too.
 *
 * @param place for whom it is; a region by how the codes of its bodies begin: 23 is a province, 2305 a city
 * @param version of the place's settings of the same, from 1
 * @param length of a term that is set: how many of its unit it has
 * @param from the first day that it is for: of decisions; of terms whose notice goes out, or that begin without one
 * @param basis what it rests on, for example the province's notice
 * @param source where that can be read
 * @param issuedOn when that was issued
 * @param setBy account of whoever has set it
 */
public record DatedSetting(
        CalendarScope place,
        Settable rule,
        long version,
        SettingValue value,
        OptionalInt length,
        LocalDate from,
        String basis,
        Optional<String> source,
        Optional<LocalDate> issuedOn,
        String setBy,
        Instant setAt)
        implements SetInPlace {

    /** The nation as a region. */
    public static final String NATION = CalendarScope.NATION.code();

    /** The place that a region is, also the nation. */
    public static CalendarScope place(String region) {
        return region.equals(NATION) ? CalendarScope.NATION : CalendarScope.ofRegion(region);
    }

    /** Whether the rule applies by it. */
    public boolean applies() {
        return value == SettingValue.APPLIES;
    }

    @Override
    public boolean asAround() {
        return value == SettingValue.AS_AROUND;
    }

    /** Of one that is for no single body: the region, or the nation. */
    public String region() {
        return place.code();
    }

    /** The same; empty for the nation. */
    public Optional<String> findRegion() {
        return Optional.of(region()).filter(region -> !region.equals(NATION));
    }

    /** Whether it is for bodies of a region that has this code. */
    public boolean isFor(String regionCode) {
        return isFor(Optional.empty(), Optional.of(regionCode));
    }

    /** Whether it is for this body, or for all in the region in which that is seated. */
    public boolean isFor(Optional<String> agencyCode, Optional<String> regionCode) {
        return place.covers(agencyCode, regionCode);
    }
}
