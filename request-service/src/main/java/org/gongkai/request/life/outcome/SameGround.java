package org.gongkai.request.life.outcome;

import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.event.DecisionEvent.Part;

/**
 * What of a decision counts when it was revoked: the same outcome on the same law and the same facts (行政复议法第六十四条第二款,
 * 行政诉讼法第七十一条). A part that names no law, or states no facts, says what the reply of its outcome says by itself.
 *
 * @param law as it is written; compared by the places that it names
 */
public record SameGround(String outcome, String law, String facts) {

    private static SameGround of(Part part) {
        Optional<ReplyText> text = ReplyText.find(part.outcome(), Optional.ofNullable(part.detail()));
        return new SameGround(
                part.outcome(),
                said(part.law()).or(() -> text.flatMap(ReplyText::law)).orElse(""),
                CitedLaw.plain(said(part.facts())
                        .or(() -> text.flatMap(ReplyText::facts))
                        .orElse("")));
    }

    private static Optional<String> said(String words) {
        return Optional.ofNullable(words).filter(there -> !there.isBlank());
    }

    private boolean isAs(SameGround other) {
        return outcome.equals(other.outcome) && facts.equals(other.facts) && CitedLaw.isSame(law, other.law);
    }

    /** Whether parts say nothing that was not said in the earlier decisions, as far as their words are still there. */
    public static boolean isSame(List<Part> parts, List<Part> earlier) {
        List<SameGround> said = earlier.stream().map(SameGround::of).toList();
        return parts.stream().map(SameGround::of).allMatch(part -> said.stream().anyMatch(part::isAs));
    }
}
