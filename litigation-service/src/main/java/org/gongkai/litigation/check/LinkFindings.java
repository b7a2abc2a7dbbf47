package org.gongkai.litigation.check;

import java.util.Optional;

import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.course.CaseSubject;

/** Holds a case to the application that it names (domain 5.4: links point to what is there). */
public final class LinkFindings {

    private LinkFindings() {}

    /** What is found. */
    public static Optional<Finding> of(CaseSubject subject, CaseLink link) {
        if (subject.receiptNumber() == null) {
            return Optional.empty();
        }
        return switch (link.linkState()) {
            case FOUND, NOT_ASKED -> Optional.empty();
            case NOT_THERE -> Optional.of(Finding.error(FindingWords.APPLICATION_NOT_THERE, subject.receiptNumber()));
            case NO_ANSWER -> Optional.of(Finding.warning(FindingWords.APPLICATION_UNKNOWN, subject.receiptNumber()));
        };
    }
}
