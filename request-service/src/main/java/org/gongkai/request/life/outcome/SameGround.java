package org.gongkai.request.life.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.request.life.event.DecisionEvent.Part;

/**
 * What of a decision counts when it was revoked: the same outcome on the same law and the same facts (行政复议法第六十四条第二款,
 * 行政诉讼法第七十一条).
 */
public record SameGround(String outcome, String law, String facts) {

    private static SameGround of(Part part) {
        return new SameGround(part.outcome(), plain(part.law()), plain(part.facts()));
    }

    /** White space and punctuation make no other ground. */
    private static String plain(String words) {
        return Objects.requireNonNullElse(words, "").replaceAll("[\\p{P}\\p{Z}\\s]", "");
    }

    /** Whether parts say nothing that was not said in the earlier decisions, as far as their words are still there. */
    public static boolean isSame(List<Part> parts, List<Part> earlier) {
        Set<SameGround> said = earlier.stream().map(SameGround::of).collect(Collectors.toSet());
        return parts.stream().map(SameGround::of).allMatch(said::contains);
    }
}
