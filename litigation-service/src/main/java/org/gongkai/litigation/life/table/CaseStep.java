package org.gongkai.litigation.life.table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** What may happen to a case, to a proceeding or to a decision; the rows of the tables are about these. */
@Schema(name = "CaseStep")
public enum CaseStep {
    OPEN_CASE,
    CORRECT_CASE,
    CHECK_LINK,
    NAME_APPLICANT,
    BEGIN,
    VOID_CASE,
    HOLD,
    RELEASE_HOLD,
    PROPOSE_ERASURE,
    REFUSE_ERASURE,
    ERASE_APPLICANT,
    ASK_SUPPLEMENT,
    ACCEPT,
    NOT_ACCEPT,
    LEARN,
    ANSWER,
    LENGTHEN,
    FIX_HEARING,
    APPEAR,
    SUSPEND,
    RESUME,
    DECIDE,
    REMAND,
    RECEIVE_OPINION,
    REPORT_ON_OPINION,
    CORRECT_PROCEEDING,
    VOID_PROCEEDING,
    SERVE,
    FOLLOW_UP,
    REPORT_PERFORMANCE,
    CORRECT_FOLLOW_UP,
    VOID_FOLLOW_UP,
    CORRECT_DECISION,
    VOID_DECISION;

    /** Its name in the table, in {@code actions} and in timelines. */
    public String code() {
        return StepName.of(this);
    }

    /** Whether a decision is recorded with it. */
    public boolean isDecision() {
        return switch (this) {
            case NOT_ACCEPT, SUSPEND, RESUME, DECIDE, REMAND -> true;
            case OPEN_CASE,
                    CORRECT_CASE,
                    CHECK_LINK,
                    NAME_APPLICANT,
                    BEGIN,
                    VOID_CASE,
                    HOLD,
                    RELEASE_HOLD,
                    PROPOSE_ERASURE,
                    REFUSE_ERASURE,
                    ERASE_APPLICANT,
                    ASK_SUPPLEMENT,
                    ACCEPT,
                    LEARN,
                    ANSWER,
                    LENGTHEN,
                    FIX_HEARING,
                    APPEAR,
                    RECEIVE_OPINION,
                    REPORT_ON_OPINION,
                    CORRECT_PROCEEDING,
                    VOID_PROCEEDING,
                    SERVE,
                    FOLLOW_UP,
                    REPORT_PERFORMANCE,
                    CORRECT_FOLLOW_UP,
                    VOID_FOLLOW_UP,
                    CORRECT_DECISION,
                    VOID_DECISION -> false;
        };
    }

    /** Whether nothing of the case counts otherwise after it, so that one which the register tells goes on following its row. */
    public boolean leavesCount() {
        return this == CHECK_LINK
                || this == NAME_APPLICANT
                || this == HOLD
                || this == RELEASE_HOLD
                || this == PROPOSE_ERASURE
                || this == REFUSE_ERASURE
                || this == ERASE_APPLICANT;
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(CaseStep.class, language).text(code());
    }
}
