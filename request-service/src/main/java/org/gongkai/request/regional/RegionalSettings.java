package org.gongkai.request.regional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;

import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.SetLengths;

/**
 * The settings of all regions and bodies, with all their versions. Of those of one place and rule that have begun on a day, the one that
 * began last counts, of several of the same day the one that was set last; of several regions around a body the narrowest, and before them the body's own.
 */
public record RegionalSettings(List<RegionalSetting> all) {

    private static final Comparator<RegionalSetting> ORDER =
            Comparator.comparing(RegionalSetting::from).thenComparing(RegionalSetting::version);

    private static final Comparator<RegionalSetting> NARROWEST = Comparator.comparing(
                    (RegionalSetting one) -> one.place().layer())
            .thenComparing(one -> one.place().code().length());

    public RegionalSettings {
        all = List.copyOf(all);
    }

    /** Those that were set by a moment. */
    public RegionalSettings knownBy(Instant moment) {
        return new RegionalSettings(
                all.stream().filter(one -> !one.setAt().isAfter(moment)).toList());
    }

    /** These, and a further one. */
    public RegionalSettings with(RegionalSetting tried) {
        List<RegionalSetting> more = new ArrayList<>(all);
        more.add(tried);
        return new RegionalSettings(more);
    }

    /** Those of a place alone and one rule, the last version last. */
    public List<RegionalSetting> of(CalendarScope place, Settable rule) {
        return all.stream()
                .filter(one -> one.place().equals(place) && one.rule().equals(rule))
                .sorted(Comparator.comparing(RegionalSetting::version))
                .toList();
    }

    /** How often a rule was set for a place: the version of the last of its settings; 0 where it never was. */
    public long version(CalendarScope place, Settable rule) {
        return of(place, rule).stream()
                .mapToLong(RegionalSetting::version)
                .max()
                .orElse(0);
    }

    /** Those of a place alone and one rule that are meant on some day, the first day first. */
    public List<RegionalSetting> standing(CalendarScope place, Settable rule) {
        Map<LocalDate, RegionalSetting> byDay = new HashMap<>();
        of(place, rule).forEach(one -> byDay.put(one.from(), one));
        return byDay.values().stream().sorted(ORDER).toList();
    }

    /** By which a rule is decided on a day for a body in a region; empty where none of the regions around it has said anything. */
    public Optional<RegionalSetting> inForce(Settable rule, String regionCode, LocalDate on) {
        return inForce(rule, Optional.empty(), Optional.of(regionCode), on);
    }

    /** Likewise for a body that may have set it for itself. */
    public Optional<RegionalSetting> inForce(
            Settable rule, Optional<String> agencyCode, Optional<String> regionCode, LocalDate on) {
        Map<CalendarScope, RegionalSetting> last = new HashMap<>();
        all.stream()
                .filter(one -> one.rule().equals(rule)
                        && one.isFor(agencyCode, regionCode)
                        && !one.from().isAfter(on))
                .forEach(one -> last.merge(one.place(), one, BinaryOperator.maxBy(ORDER)));
        return last.values().stream()
                .filter(one -> one.value() != RegionalSetting.Value.AS_AROUND)
                .max(NARROWEST);
    }

    /** How long terms are for a body, as is set for it, for its region or for the nation. */
    public SetLengths lengths(Optional<String> agencyCode, Optional<String> regionCode) {
        return new SetLengths(all.stream()
                .filter(one -> one.rule() instanceof TermLength && one.isFor(agencyCode, regionCode))
                .map(one -> new Begun(one.rule(), one.from()))
                .distinct()
                .sorted(Comparator.comparing(Begun::from))
                .map(begun -> new SetLengths.SetLength(
                        begun.rule().name(),
                        begun.from(),
                        inForce(begun.rule(), agencyCode, regionCode, begun.from())
                                .map(RegionalSetting::length)
                                .orElse(OptionalInt.empty())))
                .toList());
    }

    /** A day on which another setting may count. */
    private record Begun(Settable rule, LocalDate from) {}
}
