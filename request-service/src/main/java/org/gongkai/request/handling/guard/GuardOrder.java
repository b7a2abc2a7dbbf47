package org.gongkai.request.handling.guard;

/**
 * In which order the guards of steps are asked, the highest first: of several reasons that a step is refused for, the first is
 * named, and the same always. First comes whether there may be such a step of this application, then what is said with it, then
 * what its papers are; a paper is asked for last, for what is wrong otherwise cannot be mended by any.
 */
public final class GuardOrder {

    /** A part of a split has no correction of its own. */
    public static final int CORRECTED_WITH_THE_WHOLE = 140;

    /** Others ended with what is to be voided. */
    public static final int VOIDED_WITH_OTHERS_INSIDE = 130;

    /** Something waits for agreement while a split is made. */
    public static final int SPLIT = 120;

    /** Others apply too for what is to be merged. */
    public static final int MERGED_WITH_ALL = 110;

    /** They have not asked before. */
    public static final int REPETITION = 100;

    /** They have not asked as often. */
    public static final int FREQUENCY = 90;

    /** It comes to another outcome by what is set for the day. */
    public static final int SETTING = 80;

    /** It is given in another form than was asked for. */
    public static final int DELIVERY_FORM = 70;

    /** It names somebody to everybody. */
    public static final int PUBLICATION = 60;

    /** Nothing proves a service. */
    public static final int PROOF = 50;

    /** There is no such paper to be corrected. */
    public static final int CORRECTED_PAPERS = 40;

    /** The paper to be sent tells other remedies. */
    public static final int REMEDY = 30;

    /** A paper is missing in the file. */
    public static final int FILE = 20;

    /** The paper would lack something. */
    public static final int DECISION = 10;

    private GuardOrder() {}
}
