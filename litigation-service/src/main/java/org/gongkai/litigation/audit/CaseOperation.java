package org.gongkai.litigation.audit;

import org.gongkai.kit.audit.AuditVerb;

/** What is done to cases beyond what is done in every register. */
public enum CaseOperation implements AuditVerb {
    OPEN_CASE,
    BEGIN_PROCEEDING,
    ANSWER_IN_CASE,
    DECIDE_CASE,
    FOLLOW_UP_CASE,
    COUNT_CASE
}
