package org.gongkai.litigation.audit;

import org.gongkai.kit.audit.AuditVerb;

/** What is done to cases beyond what is done in every register. */
public enum CaseOperation implements AuditVerb {
    OPEN_CASE,
    CHECK_LINK_OF_CASE,
    NAME_APPLICANT_OF_CASE,
    HOLD_CASE,
    RELEASE_CASE,
    PROPOSE_ERASURE_IN_CASE,
    REFUSE_ERASURE_IN_CASE,
    ERASE_APPLICANT_OF_CASE,
    BEGIN_PROCEEDING,
    ASK_SUPPLEMENT_IN_CASE,
    ACCEPT_PROCEEDING,
    LEARN_OF_PROCEEDING,
    ANSWER_IN_CASE,
    LENGTHEN_PROCEEDING,
    FIX_HEARING,
    APPEAR_AT_HEARING,
    RECEIVE_OPINION,
    REPORT_ON_OPINION,
    DECIDE_CASE,
    SERVE_DECISION,
    FOLLOW_UP_CASE,
    REPORT_PERFORMANCE,
    COUNT_CASE
}
