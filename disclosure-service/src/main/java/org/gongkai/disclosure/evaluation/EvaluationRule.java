package org.gongkai.disclosure.evaluation;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.inspection.InspectionRule;
import org.gongkai.form.words.Message;

/** What takes from the score of a body: the findings of each rule of inspection, and how far its tasks had to be taken. */
@Schema(name = "EvaluationRule")
public enum EvaluationRule {
    EMPTY_COLUMN,
    STALE_COLUMN,
    LATE_ITEM,
    WITHOUT_INDEX_NUMBER,
    INCOMPLETE_ITEM,
    OUTSIDE_CATALOGUE,
    UNREVIEWED_ITEM,
    NOT_INTERPRETED,
    NOT_REASSESSED,
    WRONG_WORD,
    BROKEN_LINK,
    PENALTY_NOT_WITHDRAWN,

    /** A task whose last day lay in the time, and that was not closed by then (逾期未整改). */
    TASK_LATE,

    /** A task that was taken to supervision in the time (督办). */
    TASK_SUPERVISED,

    /** A task that was taken to an interview in the time (约谈). */
    TASK_INTERVIEWED,

    /** A task that was taken to public criticism in the time (通报批评). */
    TASK_CRITICISED;

    /** The rule of inspection whose findings count; none of what counts tasks. */
    public Optional<InspectionRule> inspection() {
        return Stream.of(InspectionRule.values())
                .filter(rule -> rule.name().equals(name()))
                .findFirst();
    }

    /** It in words. */
    public Message said() {
        return inspection().map(InspectionRule::said).orElseGet(() -> EvaluationWords.valueOf(name()));
    }
}
