package org.gongkai.request.life.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.gongkai.request.life.event.DecisionEvent.Part;

/**
 * The one outcome in which an application counts whose parts are answered differently (区分处理的，只计这一情形).
 *
 * @param outcome it
 * @param because which rule has led to it
 */
public record OutcomeOfParts(String outcome, OutcomeWords because) {

    private static final String GRANTED = "GRANTED";
    private static final String PARTIAL = "PARTIAL";

    /**
     * Works it out.
     *
     * @param outcomes those of the parts, one at least
     */
    public static OutcomeOfParts of(List<String> outcomes, OutcomePolicy policy) {
        Set<String> different = new LinkedHashSet<>(outcomes);
        if (different.size() == 1) {
            return new OutcomeOfParts(outcomes.getFirst(), OutcomeWords.SAME_IN_ALL);
        }
        if (different.contains(GRANTED) || different.contains(PARTIAL)) {
            return provided(different, policy);
        }
        List<String> order = new ArrayList<>(
                OutcomeRule.all().stream().map(OutcomeRule::outcome).toList());
        String most = different.stream()
                .max(Comparator.comparingLong((String outcome) ->
                                outcomes.stream().filter(outcome::equals).count())
                        .thenComparing(outcome -> -order.indexOf(outcome)))
                .orElseThrow();
        return new OutcomeOfParts(most, OutcomeWords.MOST_PARTS);
    }

    /** What parts come to, each counted where the region has it. */
    public static OutcomeOfParts ofParts(List<Part> parts, OutcomePolicy policy) {
        return of(parts.stream().map(policy::counted).toList(), policy);
    }

    /** How parts have come to what they did: by the usual rules, else by those of a region. */
    public static OutcomeOfParts leadingTo(String computed, List<String> outcomes) {
        OutcomeOfParts usual = of(outcomes, OutcomePolicy.USUAL);
        return usual.outcome().equals(computed) ? usual : of(outcomes, new OutcomePolicy(true, false));
    }

    private static OutcomeOfParts provided(Set<String> different, OutcomePolicy policy) {
        if (!policy.denyOnly()) {
            return new OutcomeOfParts(PARTIAL, OutcomeWords.SOME_PROVIDED);
        }
        boolean withheld = different.contains(PARTIAL)
                || different.stream()
                        .anyMatch(outcome -> OutcomeRule.find(outcome)
                                .filter(OutcomeRule::withheld)
                                .isPresent());
        return withheld
                ? new OutcomeOfParts(PARTIAL, OutcomeWords.SOME_WITHHELD)
                : new OutcomeOfParts(GRANTED, OutcomeWords.NOTHING_WITHHELD);
    }
}
