package org.gongkai.litigation.check;

import org.gongkai.litigation.course.CaseCourse;

/**
 * Another case of the body about the same application.
 *
 * @param named how it is called: by its first number, by its id where it has none
 * @param applicant whether whoever has brought the one has brought it too
 */
public record OtherCase(String named, CaseCourse course, Sameness applicant) {

    /** What is known of who has brought both. */
    public enum Sameness {
        SAME,
        ANOTHER,

        /** Nobody has said of one of them. */
        UNKNOWN
    }

    /** Whether it may be the same dispute: about one reply or omission, and not by somebody else. */
    public boolean mayBeSameDisputeAs(CaseCourse other) {
        return applicant != Sameness.ANOTHER && course.subject().isOfSameReplyAs(other.subject());
    }
}
