package org.gongkai.request.life.outcome;

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
}
