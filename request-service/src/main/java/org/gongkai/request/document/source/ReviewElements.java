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
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.DecisionEvent.Review;
import org.gongkai.request.life.event.DecisionEvent.ReviewKind;
import org.gongkai.request.life.table.Step;

/** What the sheet of review and approval says: the draft, who has reviewed it and with which opinion, who has signed. */
final class ReviewElements {

    private final HandlingState state;
    private final Happened happened;
    private final UnaryOperator<String> said;

    ReviewElements(HandlingState state, Happened happened, UnaryOperator<String> said) {
        this.state = state;
        this.happened = happened;
        this.said = said;
    }

    Elements all(Optional<Draft> decided) {
        Elements elements = new Elements();
        decided.ifPresent(draft -> drafted(elements, draft));
        List<List<String>> reviews = new ArrayList<>();
        reviews.add(List.of("审查事项", "意见", "审查人", "日期"));
        for (Taken taken : state.course().taken()) {
            if (taken.step() == Step.RETURN || taken.step() == Step.RECALL) {
                reviews.subList(1, reviews.size()).clear();
            } else if (taken.event() instanceof Review review) {
                reviews.add(List.of(
                        Spoken.of(review.kind()),
                        review.opinion() == null ? "同意" : review.opinion(),
                        taken.by(),
                        Elements.said(review.on())));
            } else if (taken.event() instanceof SpotAnswer answer) {
                reviews.add(List.of(
                        Spoken.of(ReviewKind.SECRECY),
                        answer.secrecyResult() == null ? "" : answer.secrecyResult(),
                        taken.by(),
                        Elements.said(answer.on())));
                taken.approvedBy().ifPresent(head -> elements.put("approval", head + "，" + Elements.said(answer.on())));
            } else if (taken.event() instanceof Approval approval) {
                elements.put("approval", taken.by() + "，" + Elements.said(approval.on()));
            }
        }
        return elements.putGrid("reviews", reviews);
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
