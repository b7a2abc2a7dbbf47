package org.gongkai.request.regional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The settings of all regions, with all their versions. Of those of one region and rule that have begun on a day, the one that
 * began last counts, of several of the same day the one that was set last; of several regions around a body the narrowest.
 */
public record RegionalSettings(List<RegionalSetting> all) {

    private static final Comparator<RegionalSetting> ORDER =
            Comparator.comparing(RegionalSetting::from).thenComparing(RegionalSetting::version);

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

    /** Those of a region alone and one rule, the last version last. */
    public List<RegionalSetting> of(String region, RegionalRule rule) {
        return all.stream()
                .filter(one -> one.region().equals(region) && one.rule() == rule)
                .sorted(Comparator.comparing(RegionalSetting::version))
                .toList();
    }

    /** How often a region has set a rule: the version of the last of its settings; 0 where it never has. */
    public long version(String region, RegionalRule rule) {
        return of(region, rule).stream()
                .mapToLong(RegionalSetting::version)
                .max()
                .orElse(0);
    }

    /** Those of a region alone and one rule that are meant on some day, the first day first. */
    public List<RegionalSetting> standing(String region, RegionalRule rule) {
        Map<LocalDate, RegionalSetting> byDay = new HashMap<>();
        of(region, rule).forEach(one -> byDay.put(one.from(), one));
        return byDay.values().stream().sorted(ORDER).toList();
    }

    /** By which a rule is decided on a day for a body in a region; empty where none of the regions around it has said anything. */
    public Optional<RegionalSetting> inForce(RegionalRule rule, String regionCode, LocalDate on) {
        Map<String, RegionalSetting> last = new HashMap<>();
        all.stream()
                .filter(one -> one.rule() == rule
                        && one.isFor(regionCode)
                        && !one.from().isAfter(on))
                .forEach(one -> last.merge(one.region(), one, BinaryOperator.maxBy(ORDER)));
        return last.values().stream()
                .filter(one -> one.value() != RegionalSetting.Value.AS_AROUND)
                .max(Comparator.comparing(one -> one.region().length()));
    }
}
