package org.gongkai.litigation.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How reconsideration (RC) and suits (LT) go; {@code outcomes.csv} says of each what it means. */
@Schema(
        name = "CaseOutcome",
        description =
                "At second instance the code says what holds of the reply then: where an appeal against a judgment that"
                        + " revoked is rejected, LT_REVOKE. Where the appeal itself was withdrawn, LT_APPEAL_WITHDRAWN: the judgment"
                        + " of first instance stands, holds from the day that the ruling was served, and is what counts. An"
                        + " appeal that the court did not take, LT_APPEAL_NOT_TAKEN, leaves the judgment as it is. RC_OPEN"
                        + " and LT_OPEN resume what was suspended.")
public enum CaseOutcome {
    RC_UPHOLD,
    RC_REJECT_CLAIM,
    RC_REVOKE,
    RC_REVOKE_PART,
    RC_CHANGE,
    RC_CHANGE_PART,
    RC_ILLEGAL,
    RC_INVALID,
    RC_PERFORM,
    RC_REJECT_APPL,
    RC_NOT_ACCEPTED,
    RC_TERMINATED,
    RC_SELF_CORRECTED,
    RC_MEDIATED,
    RC_SUSPENDED,
    RC_OPEN,
    LT_REJECT_CLAIM,
    LT_REVOKE,
    LT_PERFORM,
    LT_PAY,
    LT_ILLEGAL,
    LT_INVALID,
    LT_CHANGE,
    LT_REMEDY,
    LT_DISMISS,
    LT_NOT_FILED,
    LT_WITHDRAWN,
    LT_SELF_CORRECTED,
    LT_APPEAL_WITHDRAWN,
    LT_APPEAL_NOT_TAKEN,
    LT_REMAND,
    LT_SUSPENDED,
    LT_OPEN;

    /** What it means. */
    public OutcomeRule rule() {
        return OutcomeRule.of(this);
    }
}
