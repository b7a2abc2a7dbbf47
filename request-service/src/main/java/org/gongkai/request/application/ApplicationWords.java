package org.gongkai.request.application;

import org.gongkai.form.words.Words;

/** What is said of applications. */
public enum ApplicationWords implements Words {
    APPLICATION,
    STEP,
    SUBMISSION,
    PUBLISHED_REPLY,
    NO_APPLICATIONS_HERE,
    CALENDAR,
    ONE_SCOPE,
    OWN_CALENDAR_ALONE,
    APPLICATION_WITH_CODE,
    ID_NUMBER_WRONG,
    PAYMENTS_WRONG,
    PAYMENTS_DIFFER,
    QUERY_CODE_NEEDED,
    DRY_RUN_NEEDED,
    ATTACHMENTS_CLOSED,
    SENT_ALREADY,
    DRAFT_WITH_CODE,
    MISSING_UNSAID,
    MATTER_KIND_NEEDED,
    ONLY_OF_OTHER_MATTERS,
    OF_THE_CLOCK,
    UNMASKING,
    NO_AGENT,
    REGISTRATION,
    IMPORT,
    CORRECTION,
    OTHER_NEEDED,
    ONLY_OF_DOUBLE,
    OTHER_NOT_THERE,
    OTHER_IS_ITSELF,
    NO_YEAR,
    TOLD_CASE
}
