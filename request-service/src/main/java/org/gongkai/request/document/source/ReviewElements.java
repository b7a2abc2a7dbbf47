package org.gongkai.request.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.gongkai.request.document.decision.DecisionElements;
import org.gongkai.request.document.decision.Happened;
import org.gongkai.request.document.decision.PartsTable;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.element.Value;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.DecisionEvent.ReviewKind;
import org.gongkai.request.life.table.Duty;

/**
 * What the sheet of review and approval (呈批单) says of one decision, the first or a further one: its draft, who has reviewed
 * that and with which opinion, who has signed. Each decision has a sheet of its own.
 */
final class ReviewElements {

    private final Course course;
    private final Happened happened;
    private final UnaryOperator<String> said;

    ReviewElements(Course course, Happened happened, UnaryOperator<String> said) {
        this.course = course;
        this.happened = happened;
        this.said = said;
    }

    Elements of(Occasion occasion) {
        Optional<Integer> round = occasion.round();
        Elements elements = new Elements();
        elements.put(
                "round", round.map(number -> "第%d轮（重新答复）".formatted(number)).orElse("首次答复"));
        occasion.decision().or(() -> draft(round)).ifPresent(draft -> drafted(elements, draft));
        List<List<String>> reviews = new ArrayList<>();
        reviews.add(List.of("审查事项", "意见", "审查人", "日期"));
        List<String> approval = new ArrayList<>();
        for (Taken taken :
                course.taken().subList(course.superseded(), course.taken().size())) {
            switch (taken.event()) {
                case DecisionEvent decision
                when decision.furtherRound().equals(round) -> add(reviews, approval, decision, taken);
                case SpotAnswer answer when round.isEmpty() -> add(reviews, approval, answer, taken);
                default -> {}
            }
        }
        return elements.put("approval", approval).putGrid("reviews", reviews);
    }

    private Optional<Draft> draft(Optional<Integer> round) {
        return round.isEmpty()
                ? course.draft()
                : round.flatMap(course.aftermath()::round).flatMap(FurtherRound::draft);
    }

    private static void add(List<List<String>> reviews, List<String> approval, DecisionEvent event, Taken taken) {
        switch (event) {
            case DecisionEvent.Return given -> clear(reviews, approval);
            case DecisionEvent.Recall recall -> clear(reviews, approval);
            case DecisionEvent.Review review ->
                reviews.add(List.of(
                        Spoken.of(review.kind()),
                        review.opinion() == null ? "同意" : review.opinion(),
                        Officials.named(taken.names().by(), reviewer(review.kind())),
                        Elements.said(review.on())));
            case DecisionEvent.Approval signed ->
                approval.add(Officials.named(taken.names().by(), Duty.SIGNER) + "，" + Elements.said(signed.on()));
            case DecisionEvent.Proposal proposal -> {}
            case DecisionEvent.IdentityFinding finding -> {}
        }
    }

    /** What was given or taken back is reviewed and signed anew. */
    private static void clear(List<List<String>> reviews, List<String> approval) {
        reviews.subList(1, reviews.size()).clear();
        approval.clear();
    }

    private static Duty reviewer(ReviewKind kind) {
        return switch (kind) {
            case SECRECY -> Duty.SECRECY;
            case LEGAL -> Duty.LEGAL;
        };
    }

    /** Who answers on the spot says at once what the review of secrecy came to; the head agrees. */
    private static void add(List<List<String>> reviews, List<String> approval, SpotAnswer answer, Taken taken) {
        reviews.add(List.of(
                Spoken.of(ReviewKind.SECRECY),
                answer.secrecyResult() == null ? "" : answer.secrecyResult(),
                Officials.named(taken.names().by(), Duty.CLERK),
                Elements.said(answer.on())));
        if (taken.approvedBy().isPresent()) {
            approval.add(Officials.named(taken.names().approvedBy(), Duty.HEAD) + "，" + Elements.said(answer.on()));
        }
    }

    /** A draft that follows from a finding has no parts; the sheet shows the decision in their place. */
    private void drafted(Elements elements, Draft draft) {
        Elements decided = DecisionElements.of(draft, happened, said);
        elements.put("outcome", said.apply(draft.outcome()));
        if (draft.isOverridden()) {
            elements.put(
                    "override",
                    "各部分归结为“%s”，另定为“%s”，理由：%s"
                            .formatted(
                                    said.apply(draft.computed().orElseThrow()),
                                    said.apply(draft.outcome()),
                                    draft.reason().orElse("")));
        }
        elements.putGrid(
                "parts",
                draft.parts().isEmpty()
                        ? List.of(
                                List.of("处理结果", "依据", "理由"),
                                List.of(said.apply(draft.outcome()), inline(decided, "law"), inline(decided, "facts")))
                        : PartsTable.of(draft, said));
    }

    private static String inline(Elements elements, String name) {
        return elements.find(name).map(Value::inline).orElse("");
    }
}
