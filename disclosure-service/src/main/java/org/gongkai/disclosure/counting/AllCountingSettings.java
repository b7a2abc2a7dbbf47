package org.gongkai.disclosure.counting;

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
public record AllCountingSettings(List<CountingSetting> all) {

    private static final Comparator<CountingSetting> ORDER =
            Comparator.comparing(CountingSetting::from).thenComparing(CountingSetting::version);

    public AllCountingSettings {
        all = List.copyOf(all);
    }

    /** These, and a further one. */
    public AllCountingSettings with(CountingSetting tried) {
        List<CountingSetting> more = new ArrayList<>(all);
        more.add(tried);
        return new AllCountingSettings(more);
    }

    /** Those of a region alone and one rule, the last version last. */
    public List<CountingSetting> of(String region, CountingRule rule) {
        return all.stream()
                .filter(one -> one.region().equals(region) && one.rule() == rule)
                .sorted(Comparator.comparing(CountingSetting::version))
                .toList();
    }

    /** The version of the last setting of a region and rule; 0 where there is none. */
    public long version(String region, CountingRule rule) {
        List<CountingSetting> ofOne = of(region, rule);
        return ofOne.isEmpty() ? 0 : ofOne.getLast().version();
    }

    /** Whether a rule applies on a day to a body in a region; it does not where nobody around has said anything. */
    public boolean applies(CountingRule rule, String regionCode, LocalDate on) {
        Map<String, CountingSetting> last = new HashMap<>();
        all.stream()
                .filter(one -> one.rule() == rule
                        && one.isFor(regionCode)
                        && !one.from().isAfter(on))
                .forEach(one -> last.merge(one.region(), one, BinaryOperator.maxBy(ORDER)));
        Optional<CountingSetting> narrowest = last.values().stream()
                .filter(one -> one.value() != CountingSetting.Value.AS_AROUND)
                .max(Comparator.comparing(one -> one.region().length()));
        return narrowest.map(CountingSetting::applies).orElse(false);
    }
}
