package org.gongkai.request.retention;

import java.time.LocalDate;
import java.util.List;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * What is erased of lives, papers and submissions with the data of their applications: words of people with the applicant's own words,
 * the sealed form and what is attached with the first of its parts whose time is over. Days and codes stay, and so does the course.
 */
final class LifeErasure {

    private static final String PAPERS =
            "update application_document set content = null where content is not null and application_id in (%s)";

    private static final List<String> WORDS = List.of(
            PAPERS,
            "update handling_step set words = null where words is not null and application_id in (%s)",
            "update pending_step set words = null where words is not null and application_id in (%s)");

    /** Of those that are over, the ones whose every part is: what came in is of all parts together. */
    private static final String WITH_PARTS = """
            select over_all.id from (%1$s) over_all
            where not exists (select from handling h where h.split_from = over_all.id and h.application_id not in (%1$s))""";

    /** What a matter that is held had come as is held with it. */
    private static final String NOT_HELD =
            " and not exists (select from matter m where m.submission_id = submission.id and m.held)";

    /** Copies of documents go with the first of what stands in them; their contents go with the rows. */
    private static final List<String> FORMS = List.of(
            PAPERS + " and identity",
            "delete from attachment where owner_kind = 'SUBMISSION'"
                    + " and owner_id in (select id from submission where application_id in (" + WITH_PARTS + "))",
            "delete from attachment where owner_kind = 'APPLICATION' and owner_id in (" + WITH_PARTS + ")",
            "delete from attachment where owner_kind = 'SUBMISSION'"
                    + " and owner_id in (select id from submission where discarded_on < :before" + NOT_HELD + ")",
            "update submission set content = null, evidence = null"
                    + " where coalesce(content, evidence) is not null and application_id in (" + WITH_PARTS + ")",
            "update submission set content = null, evidence = null"
                    + " where coalesce(content, evidence) is not null and discarded_on < :before" + NOT_HELD,
            "update confirmation_attempt set note = null, words = null, person = null where coalesce(note, words, person) is not null"
                    + " and submission_id in (select id from submission where application_id in (" + WITH_PARTS + "))",
            "update confirmation_attempt set note = null, words = null, person = null where coalesce(note, words, person) is not null"
                    + " and submission_id in (select id from submission where discarded_on < :before" + NOT_HELD + ")",
            "delete from attachment where owner_kind = 'MATTER'"
                    + " and owner_id in (select id from matter where ended_on < :before and not held)",
            "update matter set content = null, reply = null"
                    + " where coalesce(content, reply) is not null and ended_on < :before and not held");

    private LifeErasure() {}

    /** Erases what goes with a kind of data that is over before a day. */
    static void erase(Handle handle, PersonalDataKind kind, LocalDate before) {
        switch (kind) {
            case OWN_WORDS -> erase(handle, WORDS, before);
            case NAME -> {
                erase(handle, List.of(PAPERS), before);
                erase(handle, FORMS, before);
            }
            case ID_NUMBER, PHONE, ADDRESS, EMAIL -> erase(handle, FORMS, before);
        }
    }

    private static void erase(Handle handle, List<String> statements, LocalDate before) {
        String over = "select id from application where " + RetentionRule.over();
        statements.forEach(statement -> handle.createUpdate(statement.formatted(over))
                .bind("before", before)
                .execute());
    }
}
