package org.gongkai.registers.setting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.SetInPlace;

/** The settings of all regions and bodies, with all their versions. */
public record DatedSettings(List<DatedSetting> all) {

    public DatedSettings {
        all = List.copyOf(all);
    }

    /** Those that were set by a moment. */
    public DatedSettings knownBy(Instant moment) {
        return new DatedSettings(
                all.stream().filter(one -> !one.setAt().isAfter(moment)).toList());
    }

    /** These, and a further one. */
    public DatedSettings with(DatedSetting tried) {
        List<DatedSetting> more = new ArrayList<>(all);
        more.add(tried);
        return new DatedSettings(more);
    }

    /** Those of a place alone and one rule, the last version last. */
    public List<DatedSetting> of(CalendarScope place, Settable rule) {
        return all.stream()
                .filter(one -> one.place().equals(place) && one.rule().equals(rule))
                .sorted(Comparator.comparing(DatedSetting::version))
                .toList();
    }

    /** How often a rule was set for a place: the version of the last of its settings; 0 where it never was. */
    public long version(CalendarScope place, Settable rule) {
        return of(place, rule).stream().mapToLong(DatedSetting::version).max().orElse(0);
    }

    /** Those of a place alone and one rule that are meant on some day, the first day first. */
    public List<DatedSetting> standing(CalendarScope place, Settable rule) {
        Map<LocalDate, DatedSetting> byDay = new HashMap<>();
        of(place, rule).forEach(one -> byDay.put(one.from(), one));
        return byDay.values().stream().sorted(SetInPlace.LATEST).toList();
    }

    /** The same, each up to the day on which the next one begins. */
    public List<StandingSetting> timeline(CalendarScope place, Settable rule) {
        List<DatedSetting> standing = standing(place, rule);
        return IntStream.range(0, standing.size())
                .mapToObj(i -> new StandingSetting(
                        standing.get(i),
                        standing.stream()
                                .skip(i + 1L)
                                .findFirst()
                                .map(next -> next.from().minusDays(1))))
                .toList();
    }

    /** By which a rule is decided on a day for a body in a region; empty where none of the regions around it has said anything. */
    public Optional<DatedSetting> inForce(Settable rule, String regionCode, LocalDate on) {
        return inForce(rule, Optional.empty(), Optional.of(regionCode), on);
    }

    /** Likewise for a body that may have set it for itself. */
    public Optional<DatedSetting> inForce(
            Settable rule, Optional<String> agencyCode, Optional<String> regionCode, LocalDate on) {
        return SetInPlace.inForce(
                all.stream().filter(one -> one.rule().equals(rule) && one.isFor(agencyCode, regionCode)), on);
    }
}
