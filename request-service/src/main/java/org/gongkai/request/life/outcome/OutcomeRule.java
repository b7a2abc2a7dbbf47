package org.gongkai.request.life.outcome;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.request.life.refusal.Named;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Step;

/**
 * What an outcome of the form asks for, as {@code outcomes.csv} lists it.
 *
 * @param outcome its code in the form
 * @param withheld whether it is a refusal under Arts. 14 to 16 of the Regulations, against which reconsideration comes first
 * @param documents the paper that tells it, by what stands below it; under "" the one of every other
 * @param needs what of a part must be said before it is signed: law, facts, evidence, detail
 * @param details what may stand below it; anything where the list is empty
 * @param unanswered what stands below it where nobody was answered, {@code *} where nobody ever is: each with the step that alone
 *     ends an application so
 * @param spot whether an application may be answered so on the spot (Art. 33 para. 1); what asks for a notice or a
 *     consultation before it may not
 */
public record OutcomeRule(
        String outcome,
        Family family,
        boolean withheld,
        Map<String, String> documents,
        List<String> needs,
        List<String> details,
        Map<String, Step> unanswered,
        boolean spot) {

    private static final String ANY = "*";
    private static final Map<String, OutcomeRule> BY_CODE = read();

    /** The families of outcomes, the accepted typology of replies. */
    public enum Family {
        PROVIDED,
        DENIED,
        UNAVAILABLE,
        REFUSED,
        OTHER
    }

    /** All outcomes, in the order of the form. */
    public static Collection<OutcomeRule> all() {
        return BY_CODE.values();
    }

    /** That of a code. */
    public static Optional<OutcomeRule> find(String outcome) {
        return Optional.ofNullable(BY_CODE.get(outcome));
    }

    /** Whether an application that ended so was answered: one that was withdrawn, merged or lapsed was not. */
    public static boolean isReply(String outcome, Optional<String> detail) {
        return find(outcome)
                .filter(rule -> !rule.unanswered().containsKey(ANY))
                .filter(rule -> detail.filter(rule.unanswered()::containsKey).isEmpty())
                .isPresent();
    }

    /** What stands below an outcome, where it is one of the codes of the table: what people have written there is not. */
    public static Optional<String> code(String outcome, String detail) {
        return Optional.ofNullable(detail)
                .filter(said -> find(outcome)
                        .filter(rule -> rule.details().contains(said))
                        .isPresent());
    }

    /**
     * Why an outcome may not be said with this below it: it is none of the form, nothing may stand below it that is said, or
     * something has to.
     *
     * @param at where the outcome stands in what was said
     * @param detailAt where what stands below it does
     */
    public static Optional<Refusal> refusal(String outcome, String detail, String at, String detailAt) {
        Optional<OutcomeRule> rule = find(outcome);
        if (rule.isEmpty()) {
            return Refusal.at(at, StepWords.NO_OUTCOME, outcome);
        }
        boolean isSaid = detail != null && !detail.isBlank();
        if (isSaid && !rule.get().details().isEmpty() && !rule.get().details().contains(detail)) {
            return Refusal.at(detailAt, StepWords.NO_DETAIL, detail);
        }
        return !isSaid && rule.get().needs().contains("detail")
                ? Refusal.at(detailAt, StepWords.DETAIL_NEEDED, new Named.Outcome(outcome))
                : Optional.empty();
    }

    /**
     * Why nobody may answer with an outcome and this below it: an application ends so by a step of its own, which asks for more
     * than a draft does (domain 10.2).
     */
    public static Optional<Refusal> unanswering(String outcome, String detail, String at, String detailAt) {
        Map<String, Step> steps = find(outcome).map(OutcomeRule::unanswered).orElse(Map.of());
        if (steps.containsKey(ANY)) {
            return Refusal.at(
                    at,
                    StepWords.ENDS_BY_ITS_OWN_STEP,
                    new Named.Outcome(outcome),
                    steps.get(ANY).said());
        }
        return detail != null && steps.containsKey(detail)
                ? Refusal.at(
                        detailAt,
                        StepWords.ENDS_BY_ITS_OWN_STEP,
                        detail,
                        steps.get(detail).said())
                : Optional.empty();
    }

    private static Map<String, OutcomeRule> read() {
        Map<String, OutcomeRule> rules = new LinkedHashMap<>();
        ResourceTable.read(
                        OutcomeRule.class,
                        "outcomes.csv",
                        row -> new OutcomeRule(
                                row.getField("outcome"),
                                Family.valueOf(row.getField("family")),
                                row.getField("withheld").equals("yes"),
                                documents(ResourceTable.words(row, "document")),
                                ResourceTable.words(row, "needs"),
                                ResourceTable.words(row, "details"),
                                steps(ResourceTable.words(row, "unanswered")),
                                row.getField("spot").equals("yes")))
                .forEach(rule -> rules.put(rule.outcome(), rule));
        return Collections.unmodifiableMap(rules);
    }

    /** The paper that tells the outcome with this below it. */
    public String documentOf(Optional<String> detail) {
        return detail.map(documents::get).orElseGet(() -> documents.get(""));
    }

    private static Map<String, Step> steps(List<String> field) {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (String word : field) {
            int colon = word.indexOf(':');
            steps.put(
                    word.substring(0, colon),
                    Step.find(word.substring(colon + 1)).orElseThrow());
        }
        return Collections.unmodifiableMap(steps);
    }

    private static Map<String, String> documents(List<String> field) {
        Map<String, String> documents = new LinkedHashMap<>();
        for (String word : field) {
            int colon = word.indexOf(':');
            documents.put(colon < 0 ? "" : word.substring(0, colon), word.substring(colon + 1));
        }
        return documents;
    }
}
