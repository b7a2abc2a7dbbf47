package org.gongkai.disclosure.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.disclosure.inspection.InspectionRule;
import org.gongkai.kit.table.ResourceTable;

/**
 * By what the bodies of a region are evaluated in a year. A version never changes; what the scheme does not name takes nothing.
 *
 * @param region digits that the codes of its regions begin with; empty for the nation
 * @param version from 1; 0 of the one that everybody has who has laid down none
 */
public record Scheme(
        String region,
        int year,
        long version,
        List<SchemeRule> rules,
        Optional<String> basis,
        Optional<String> setBy,
        Optional<Instant> setAt) {

    static final String NATION = "";

    public Scheme {
        rules = List.copyOf(rules);
    }

    /** That of who has laid down none: what inspections take, and what tasks do. */
    static Scheme usual(String region, int year) {
        List<SchemeRule> rules = new ArrayList<>();
        Stream.of(EvaluationRule.values())
                .forEach(rule -> rule.inspection()
                        .map((InspectionRule found) -> new SchemeRule(rule, found.points(), found.most()))
                        .ifPresent(rules::add));
        rules.addAll(ResourceTable.read(
                Scheme.class,
                "default-scheme.csv",
                row -> new SchemeRule(
                        EvaluationRule.valueOf(row.getField("rule")),
                        Integer.parseInt(row.getField("points")),
                        Integer.parseInt(row.getField("most")))));
        return new Scheme(region, year, 0, rules, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
