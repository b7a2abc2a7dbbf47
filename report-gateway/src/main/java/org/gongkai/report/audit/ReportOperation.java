package org.gongkai.report.audit;

import org.gongkai.kit.audit.AuditVerb;

/** What is done at the gateway: to agencies, accounts, keys and reports. */
public enum ReportOperation implements AuditVerb {
    PUT_AGENCY,
    VOID_AGENCY_FACT,
    PUT_ACCOUNT,
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    REFRESH_REUSED,
    CHANGE_PASSWORD,
    ENROL_SECOND_FACTOR,
    CONFIRM_SECOND_FACTOR,
    REMOVE_SECOND_FACTOR,
    ROTATE_SIGNING_KEY,
    REVOKE_SIGNING_KEY,
    WRITE_REPORT_TEXT,
    EXPLAIN_FINDING,
    SUBMIT_REPORT,
    APPROVE_REPORT,
    RETURN_REPORT,
    FINALIZE_REPORT,
    PUBLISH_REPORT,
    AMEND_REPORT,
    WITHDRAW_REPORT,
    FILE_REPORT,
    VOID_FILING,
    PUBLISH_FILING,
    SET_DEADLINE
}
