package org.gongkai.request.life.course;

import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.event.AnsweredParts;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.DeliveredForm;
import org.gongkai.request.life.outcome.AnswerByParts;

/**
 * What was drafted as the decision (拟稿).
 *
 * @param outcome the one outcome that it comes to
 * @param parts none where it follows from a finding
 * @param by account of the drafter
 * @param computed what the parts come to; empty where there are none
 * @param reason why the outcome is another one than that
 * @param form in which the information is given, where some is
 * @param formChange why it is another form than was asked for (Art. 40 of the Regulations)
 */
public record Draft(
        String outcome,
        Optional<String> detail,
        List<Part> parts,
        String by,
        Optional<String> computed,
        Optional<String> reason,
        Optional<DeliveredForm> form,
        Optional<String> formChange) {

    /** One that follows from a finding or a lapse and has no parts. */
    public static Draft following(String outcome, Optional<String> detail, String by) {
        return new Draft(
                outcome, detail, List.of(), by, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** That which an answer part by part is; its parts may be erased, what they come to is kept beside them. */
    public static Draft of(AnsweredParts answered, String by) {
        AnswerByParts answer = new AnswerByParts(answered);
        return new Draft(
                answer.outcome(),
                answer.detail(),
                answered.parts() == null ? List.of() : List.copyOf(answered.parts()),
                by,
                answer.computed(),
                said(answered.outcomeReason()),
                answered.form(),
                said(answered.formChangeReason()));
    }

    /** What is drafted and about to be signed: the first decision, or that of a further round. */
    public static Optional<Draft> toBeSigned(Course course, Optional<Integer> round) {
        return round.map(number -> course.aftermath()
                        .round(number)
                        .filter(one -> one.documentNumber().isEmpty())
                        .flatMap(FurtherRound::draft))
                .orElseGet(() ->
                        course.draft().filter(draft -> course.documentNumber().isEmpty()));
    }

    private static Optional<String> said(String words) {
        return Optional.ofNullable(words).filter(some -> !some.isBlank());
    }

    /** One of its parts, by itself. */
    public Draft alone(Part part) {
        return new Draft(
                part.outcome(),
                Optional.ofNullable(part.detail()),
                List.of(part),
                by,
                Optional.of(part.outcome()),
                Optional.empty(),
                form,
                formChange);
    }

    /** Whether somebody has decided another outcome than the parts come to. */
    public boolean isOverridden() {
        return computed.filter(one -> !one.equals(outcome)).isPresent();
    }

    /** Whether its parts have different results, so that the paper has to say that of each. */
    public boolean isMixed() {
        return parts.stream().map(Draft::result).distinct().count() > 1;
    }

    private static List<Optional<String>> result(Part part) {
        return List.of(Optional.of(part.outcome()), Optional.ofNullable(part.detail()));
    }

    /** Whether information goes out, and none of it is kept back for a third party. */
    boolean discloses() {
        return outcome.equals("GRANTED")
                || outcome.equals("PARTIAL")
                        && parts.stream().noneMatch(part -> part.outcome().equals("DENY_THIRD_PARTY"));
    }
}
