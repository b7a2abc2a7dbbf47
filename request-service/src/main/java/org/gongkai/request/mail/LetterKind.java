package org.gongkai.request.mail;

/** What a letter says. */
enum LetterKind {

    /** That the application was received, with its number. */
    RECEIVED(MailWords.RECEIVED_SUBJECT, MailWords.RECEIVED_TEXT),

    /** That a notice asks for a supplement. */
    SUPPLEMENT(MailWords.SUPPLEMENT_SUBJECT, MailWords.SUPPLEMENT_TEXT),

    /** That a notice asks for a fee. */
    FEE(MailWords.FEE_SUBJECT, MailWords.FEE_TEXT),

    /** That a notice asks for reasons. */
    REASONS(MailWords.REASONS_SUBJECT, MailWords.REASONS_TEXT),

    /** That the reasons are accepted, and until when it is answered: also where that is put off. */
    REASONS_ACCEPTED(MailWords.ACCEPTED_SUBJECT, MailWords.ACCEPTED_TEXT),

    /** That a third party is asked, which takes time that does not count. */
    CONSULTED(MailWords.CONSULTED_SUBJECT, MailWords.CONSULTED_TEXT),

    /** That other bodies are asked, which takes time that does not count. */
    AGENCY_CONSULTED(MailWords.AGENCY_SUBJECT, MailWords.AGENCY_TEXT),

    /** That the application is no longer handled. */
    NO_LONGER(MailWords.NO_LONGER_SUBJECT, MailWords.NO_LONGER_TEXT),

    /** That the term was extended. */
    EXTENDED(MailWords.EXTENDED_SUBJECT, MailWords.EXTENDED_TEXT),

    /** That the reply was sent. */
    DISPATCHED(MailWords.DISPATCHED_SUBJECT, MailWords.DISPATCHED_TEXT),

    /** That what was decided is decided anew. */
    DECIDED_ANEW(MailWords.DECIDED_ANEW_SUBJECT, MailWords.DECIDED_ANEW_TEXT),

    /** That a step waits for the agreement of the head of the office. */
    PROPOSED(MailWords.PROPOSED_SUBJECT, MailWords.PROPOSED_TEXT),

    /** That a term comes near, or is over. */
    REMINDER(MailWords.REMINDER_SUBJECT, MailWords.REMINDER_TEXT),

    /** That personal data are to be erased, and wait for the agreement of the head of the office. */
    ERASURE_PROPOSED(MailWords.ERASURE_SUBJECT, MailWords.ERASURE_TEXT),

    /** That nothing can be delivered to a webhook of the body. */
    WEBHOOK_PAUSED(MailWords.PAUSED_SUBJECT, MailWords.PAUSED_TEXT);

    private final MailWords subject;
    private final MailWords text;

    LetterKind(MailWords subject, MailWords text) {
        this.subject = subject;
        this.text = text;
    }

    MailWords subject() {
        return subject;
    }

    MailWords text() {
        return text;
    }
}
