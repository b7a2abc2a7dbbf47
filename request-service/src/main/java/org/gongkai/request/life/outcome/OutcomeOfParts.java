package org.gongkai.request.life.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The one outcome in which an application counts whose parts are answered differently (区分处理的，只计这一情形). */
public final class OutcomeOfParts {

    private static final String GRANTED = "GRANTED";
    private static final String PARTIAL = "PARTIAL";

    private OutcomeOfParts() {}

    /**
     * Works it out: the same in all parts is it; something provided and something not is PARTIAL; where nothing is provided, it
     * is what most parts have, of several the first in the order of the form.
     *
     * @param outcomes those of the parts, one at least
     */
    public static String of(List<String> outcomes) {
        Set<String> different = new LinkedHashSet<>(outcomes);
        if (different.size() == 1) {
            return outcomes.getFirst();
        }
        if (different.contains(GRANTED) || different.contains(PARTIAL)) {
            return PARTIAL;
        }
        List<String> order = new ArrayList<>(
                OutcomeRule.all().stream().map(OutcomeRule::outcome).toList());
        return different.stream()
                .max(Comparator.comparingLong((String outcome) ->
                                outcomes.stream().filter(outcome::equals).count())
                        .thenComparing(outcome -> -order.indexOf(outcome)))
                .orElseThrow();
    }
}
