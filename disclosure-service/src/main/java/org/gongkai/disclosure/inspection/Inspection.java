package org.gongkai.disclosure.inspection;

import java.util.List;
import java.util.Map;

/**
 * What an inspection of a body has come to.
 *
 * @param score of a hundred, less what each rule takes
 */
public record Inspection(String agencyCode, InspectionSpan span, int score, List<OfRule> rules) {

    private static final int FULL = 100;

    /**
     * A rule.
     *
     * @param findings how many
     * @param deducted what they take from the score
     */
    public record OfRule(InspectionRule rule, long findings, int deducted) {}

    /** By how many findings there are of each rule. */
    static Inspection of(String agencyCode, InspectionSpan span, Map<InspectionRule, Long> counts) {
        List<OfRule> rules = counts.entrySet().stream()
                .map(rule -> new OfRule(rule.getKey(), rule.getValue(), (int) Math.min(
                        rule.getKey().most(), rule.getValue() * rule.getKey().points())))
                .toList();
        int score = FULL - rules.stream().mapToInt(OfRule::deducted).sum();
        return new Inspection(agencyCode, span, score, rules);
    }
}
