package org.gongkai.request.life.outcome;

import org.gongkai.request.life.event.DecisionEvent.Part;

/**
 * What regions see differently about outcomes where the law is silent.
 *
 * @param denyOnly whether an application is answered partly (PARTIAL) only where a part is withheld under Arts. 14 to 16; parts
 *     that the body does not have then leave it granted
 * @param consultationAsPetition whether somebody who only asks for advice (咨询) counts in row 16 and not among the others
 */
public record OutcomePolicy(boolean denyOnly, boolean consultationAsPetition) {

    /** That of a region which has said nothing. */
    public static final OutcomePolicy USUAL = new OutcomePolicy(false, false);

    private static final String OTHERS = "OTHER_MISC";
    private static final String PETITION = "REFUSE_PETITION";
    private static final String CONSULTATION = "CONSULTATION";

    /** Whether somebody only asks for advice, by an outcome and what stands below it. */
    public static boolean isConsultation(String outcome, String detail) {
        return CONSULTATION.equals(detail) && (outcome.equals(OTHERS) || outcome.equals(PETITION));
    }

    /** Likewise, of a part. */
    public static boolean isConsultation(Part part) {
        return isConsultation(part.outcome(), part.detail());
    }

    /** The outcome in which a part counts here that somebody has given this one. */
    public String counted(Part part) {
        return counted(part.outcome(), part.detail());
    }

    /** Likewise, by its outcome and what stands below it. */
    public String counted(String outcome, String detail) {
        if (!isConsultation(outcome, detail)) {
            return outcome;
        }
        return consultationAsPetition ? PETITION : OTHERS;
    }
}
