package org.gongkai.request.retention;

import java.util.List;
import java.util.stream.Stream;

import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * What is erased of lives, papers and submissions with the data of their applications: words of people with the applicant's own words,
 * the sealed form and what is attached with the first of its parts whose time is over. Days and codes stay, and so does the course.
 */
final class LifeErasure {

    /** Records of a kind that are erased with the proposal at hand. */
    private static final String CHOSEN = "select record_id from erasure_item where proposal_id = :proposal"
            + " and kind = :kind and fate = 'ERASED' and record = '%s'";

    private static final String APPLICATIONS = CHOSEN.formatted(ErasableRecord.APPLICATION);
    private static final String SUBMISSIONS = CHOSEN.formatted(ErasableRecord.SUBMISSION);
    private static final String MATTERS = CHOSEN.formatted(ErasableRecord.MATTER);

    private static final String PAPERS =
            "update application_document set content = null where content is not null and application_id in ("
                    + APPLICATIONS + ")";

    private static final List<String> WORDS = List.of(
            PAPERS,
            "update handling_step set words = null where words is not null and application_id in (" + APPLICATIONS
                    + ")",
            "update pending_step set words = null, comment = null where coalesce(words, comment) is not null"
                    + " and application_id in (" + APPLICATIONS + ")");

    /** Whether every part of an application is over, and every part of these: what came in is of all of them together. */
    private static final String WITH_PARTS = "not exists (with recursive part(id) as ("
            + "select h.application_id from handling h where h.split_from = %1$s"
            + " union all select h.application_id from part p join handling h on h.split_from = p.id)"
            + " select from part p where p.id not in (select application.id from application where "
            + RetentionRule.over() + "))";

    /** Of those that are chosen, the ones whose every part is over. */
    private static final String WHOLE = "select chosen.record_id from (" + APPLICATIONS + ") chosen where "
            + WITH_PARTS.formatted("chosen.record_id");

    /** Submissions of those, and those that never became one. */
    private static final String ARRIVED =
            "select submission.id from submission where application_id in (" + WHOLE + ") union all " + SUBMISSIONS;

    /** Copies of documents go with the first of what stands in them; their contents go with the rows. */
    private static final List<String> FORMS = List.of(
            PAPERS + " and identity",
            "delete from attachment where owner_kind = 'SUBMISSION' and owner_id in (" + ARRIVED + ")",
            "delete from attachment where owner_kind = 'APPLICATION' and owner_id in (" + WHOLE + ")",
            "update submission set content = null, evidence = null"
                    + " where coalesce(content, evidence) is not null and id in (" + ARRIVED + ")",
            "update confirmation_attempt set note = null, words = null, person = null"
                    + " where coalesce(note, words, person) is not null and submission_id in (" + ARRIVED + ")",
            "delete from webhook where about in (select cast(arrived.id as text) from (" + ARRIVED + ") arrived"
                    + " union all select cast(whole.record_id as text) from (" + WHOLE + ") whole)",
            "delete from attachment where owner_kind = 'MATTER' and owner_id in (" + MATTERS + ")",
            "update matter set content = null, reply = null where coalesce(content, reply) is not null and id in ("
                    + MATTERS + ")");

    private static final String PAPER_LEFT =
            "exists (select from application_document d where d.application_id = application.id"
                    + " and d.content is not null%s)";

    private static final String WORDS_LEFT = PAPER_LEFT.formatted("")
            + " or exists (select from handling_step s where s.application_id = application.id and s.words is not null)"
            + " or exists (select from pending_step s where s.application_id = application.id"
            + " and coalesce(s.words, s.comment) is not null)";

    private static final String FORM_LEFT = PAPER_LEFT.formatted(" and d.identity") + " or "
            + WITH_PARTS.formatted("application.id")
            + " and (exists (select from attachment a where a.owner_kind = 'APPLICATION' and a.owner_id = application.id)"
            + " or exists (select from submission s where s.application_id = application.id"
            + " and (coalesce(s.content, s.evidence) is not null"
            + " or exists (select from attachment a where a.owner_kind = 'SUBMISSION' and a.owner_id = s.id)"
            + " or exists (select from confirmation_attempt c where c.submission_id = s.id"
            + " and coalesce(c.note, c.words, c.person) is not null))))";

    private LifeErasure() {}

    /** Whether the form goes with a kind of data, and with it what never became an application. */
    static boolean isOfForm(PersonalDataKind kind) {
        return kind != PersonalDataKind.OWN_WORDS;
    }

    /** Whether anything is left that goes with a kind of data. */
    static String left(PersonalDataKind kind) {
        return switch (kind) {
            case OWN_WORDS -> WORDS_LEFT;
            case NAME -> PAPER_LEFT.formatted("") + " or " + FORM_LEFT;
            case ID_NUMBER, PHONE, ADDRESS, EMAIL -> FORM_LEFT;
        };
    }

    /** Erases what goes with a kind of data of what is chosen. */
    static List<String> statements(PersonalDataKind kind) {
        return switch (kind) {
            case OWN_WORDS -> WORDS;
            case NAME -> Stream.concat(Stream.of(PAPERS), FORMS.stream()).toList();
            case ID_NUMBER, PHONE, ADDRESS, EMAIL -> FORMS;
        };
    }
}
