package org.gongkai.disclosure.inspection;

/**
 * Something that an inspection has found.
 *
 * @param subjectId what it is about: the id of a record or item, or the path of a column
 * @param subject what people call that
 */
public record InspectionFinding(InspectionRule rule, String subjectId, String subject) {}
