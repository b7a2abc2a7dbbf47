package org.gongkai.request.document.remedy;

import java.util.List;
import java.util.regex.Pattern;

import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.outcome.OutcomeRule;

/** What a paper is that somebody may not agree with; remedies differ by it. */
public enum RemedyCase {

    /** Everything is withheld under Arts. 14 to 16 of the Regulations: from 2024 reconsideration comes first. */
    WITHHELD,

    /** A part of it is withheld so. */
    PARTLY_WITHHELD,

    /** Any other reply. */
    OTHER,

    /** A third party is told that there will be disclosure. */
    THIRD_PARTY,

    /** There is no reply within the term. */
    NO_REPLY;

    private static final String PARTIAL = "PARTIAL";
    private static final Pattern EXEMPTION = Pattern.compile("第(十[四五六]|1[456])条");

    /**
     * That of a reply.
     *
     * @param outcome the one outcome that it comes to
     * @param parts its parts; one that is partly withheld itself says by its law whether it is so under Arts. 14 to 16
     */
    public static RemedyCase of(String outcome, List<Part> parts) {
        if (parts.stream().noneMatch(RemedyCase::isWithheld)) {
            return isWithheld(outcome) ? WITHHELD : OTHER;
        }
        return parts.stream().allMatch(part -> isWithheld(part.outcome())) ? WITHHELD : PARTLY_WITHHELD;
    }

    private static boolean isWithheld(Part part) {
        return isWithheld(part.outcome())
                || part.outcome().equals(PARTIAL)
                        && part.law() != null
                        && EXEMPTION.matcher(part.law()).find();
    }

    private static boolean isWithheld(String outcome) {
        return OutcomeRule.find(outcome).filter(OutcomeRule::withheld).isPresent();
    }
}
