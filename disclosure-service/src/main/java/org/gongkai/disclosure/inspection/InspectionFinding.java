package org.gongkai.disclosure.inspection;

import java.util.Optional;

import org.gongkai.form.words.Message;

/**
 * Something that an inspection has found.
 *
 * @param subjectId what it is about: the id of a record or item, or the path of a column
 * @param subject what people call that
 * @param detail where in it, and what: links that lead to nothing, words with their places
 */
public record InspectionFinding(InspectionRule rule, String subjectId, String subject, Optional<Message> detail) {

    /** One of which nothing more is to be said. */
    public static InspectionFinding of(InspectionRule rule, String subjectId, String subject) {
        return new InspectionFinding(rule, subjectId, subject, Optional.empty());
    }
}
